/**
 * What stands in a name, organisation or contact field without naming anybody: `Resident`, `n/a`, `Name withheld`.
 *
 * Whoever shares such a word with others is not one sender with them. All lists here are heuristic, in three languages, folded.
 */
import { folded } from '../../core/layers/find-places.ts';

/** Words that name nobody, alone or together with others of the list. */
const NOBODY = new Set(
  [
    'no not none nil na n a nd x xx xxx null unknown undisclosed anonymous anon withheld redacted confidential private hidden omitted',
    'name names names first last surname address email mail phone organization organisation company contact info information',
    'provided given stated available applicable specified disclosed required by on upon at request public member general the of an and',
    'self myself me just i individual individuals person people retired homeowner homeowners home owner owners landowner landowners',
    'taxpayer taxpayers ratepayer neighbor neighbors neighbour neighbours resident residents local area concerned citizen citizens',
    'voter customer guest user visitor web website online form commenter test mr mrs ms dr your my',
    'nessun nessuno nessuna anonimo anonima anonimi privato privata cittadino cittadina cittadini residente residenti proprietario',
    'proprietaria pensionato pensionata vicino vicina nome cognome omesso omessa riservato riservata sconosciuto sconosciuta',
    'non indicato indicata fornito fornita disponibile in del della un una di',
    'ningun ninguno ninguna particular vecino vecina vecinos propietario propietaria jubilado jubilada ciudadano ciudadana',
    'ciudadanos nombre apellido apellidos reservado reservada desconocido desconocida sin oculto oculta disponible facilitado consta el la',
  ].flatMap((line) => line.split(' ')),
);
/** Local parts of addresses that a machine writes from, or that somebody without an address makes up. */
const RELAY = new Set(
  (
    'noreply donotreply webform webforms form forms formsubmission formsubmissions webmaster postmaster mailerdaemon ' +
    'notification notifications wordpress noresponder norispondere na none no nobody noemail nomail anonymous anon anonimo ' +
    'unknown notprovided notgiven withheld redacted xxx test'
  ).split(' '),
);
/** Digits that a telephone number has at least. */
const LEAST_DIGITS = 7;

/** True for words that name nobody: empty, `Resident`, `N/A`, `Name withheld by request`. */
export function namesNobody(text: string): boolean {
  return folded(text)
    .split(' ')
    .every((word) => word === '' || NOBODY.has(word));
}

/** True for a contact that reaches nobody in particular: no address and no telephone number, or one that a machine writes from. */
export function reachesNobody(contact: string): boolean {
  const at = contact.lastIndexOf('@');
  if (at === -1) {
    const digits = contact.replace(/\D/g, '');
    return digits.length < LEAST_DIGITS || new Set(digits).size === 1;
  }
  const local = contact.slice(contact.lastIndexOf('<', at) + 1, at);
  return RELAY.has(folded(local).replaceAll(' ', ''));
}
