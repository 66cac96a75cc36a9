/** One word a concept: docs/words.md holds the choice, this refuses the words that lost. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { CATALOGUES } from './say.ts';

type Catalogue = Readonly<Record<string, string>>;

type Sentence = { readonly code: string; readonly text: string };

/** A word that lost; `unless` names the sentences where it means something else. */
type Refused = { readonly word: RegExp; readonly say: string; readonly unless?: readonly string[] };

const names = Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[];

/** Every sentence of a language without the names of its arguments and choices, which are English. */
function sentences(language: 'it' | 'es'): readonly Sentence[] {
  return names.flatMap((name) =>
    Object.entries(CATALOGUES[name][language] as Catalogue).map(([code, text]) => ({
      code: `${name}.${code}`,
      text: text.replaceAll(/\{\w+(, (select|plural),)?|(?<=[,}] ?)\w+ (?=\{)/g, '{'),
    })),
  );
}

const REFUSED: { readonly it: readonly Refused[]; readonly es: readonly Refused[] } = {
  it: [
    { word: /\brang(o|hi)\b/i, say: 'posto', unless: ['report.method.twice.correlated'] },
    { word: /\bposizioni?\b (attesa|occupat)|(condivid\w+|quote di|cambia di|sposta\w* la) posizion/i, say: 'posto' },
    { word: /carico (cumulativo|sulla|per la comunità)|“carico”/i, say: 'onere' },
    { word: /chi sviluppa|sviluppator/i, say: 'promotore' },
    { word: /\bcon (mining|hosting)\b/i, say: 'come miniera, come hosting' },
    { word: /barrier/i, say: 'soglia' },
    { word: /valutabil/i, say: 'giudicabile' },
    { word: /simulazion/i, say: 'estrazione' },
    { word: /spazio di lavoro/i, say: 'area di lavoro' },
    { word: /\brelazion/i, say: 'rapporto' },
    { word: /evidenz/i, say: 'prove' },
    { word: /\butility\b|gestor[ei](?! (di rete|stradale))|acquedott/i, say: 'azienda elettrica, idrica; operatore' },
    { word: /\bpunt[ae]\b/i, say: 'picco', unless: ['findings.archive-unsafe-name'] },
    { word: /recuper/i, say: 'scaricare' },
    { word: /condizional/i, say: 'con condizioni' },
    { word: /accertament|\brilievi\b/i, say: 'conclusione' },
    { word: /annotazion/i, say: 'valutazione' },
    { word: /fascicolo di esame|(questo|esporta|esporta il) fascicolo/i, say: 'pacchetto di esame' },
    { word: /osservazion\w+ (del pubblico|pubblic)|comment[oi] pubblic/i, say: 'commento del pubblico' },
    { word: /\bband[ae]\b/i, say: 'fascia', unless: ['app.import.raster-bands', 'findings.raster-first-band'] },
  ],
  es: [
    { word: /\brangos?\b/i, say: 'puesto', unless: ['report.method.twice.correlated'] },
    { word: /desarrollador/i, say: 'promotor' },
    { word: /\bcon (minería|alojamiento)\b/i, say: 'como mina, como alojamiento' },
    { word: /emplazamiento/i, say: 'sitio' },
    { word: /franja/i, say: 'banda' },
    { word: /umbral/i, say: 'barrera', unless: ['app.opinion.caveat', 'indicators.grid.large-load-rules.detail'] },
    { word: /simulaci|sorteo/i, say: 'extracción' },
    { word: /evidencia/i, say: 'pruebas' },
    { word: /instrumento/i, say: 'norma' },
    { word: /\butility\b|compañía/i, say: 'la eléctrica, empresa de agua' },
    { word: /\bpicos?\b/i, say: 'punta' },
    { word: /condicional/i, say: 'con condiciones' },
    { word: /hallazgo|determinaciones/i, say: 'conclusión' },
    { word: /anotaci/i, say: 'marca' },
    { word: /expediente de revisión|(este|exportar|exportar el) expediente/i, say: 'paquete de revisión' },
    { word: /comentarios? públicos?/i, say: 'comentario del público' },
    { word: /\b(tú|tus?|te|contigo|puedes|quieres|necesitas)\b/i, say: 'usted' },
    { word: /(inténta|descárga|elige|elíge|impórta|actíva|compruéba|quíta)l[oa]s?\b|[.;:] elige\b/i, say: 'usted' },
  ],
};

describe.each(['it', 'es'] as const)('%s', (language) => {
  test.each(REFUSED[language])('says “$say”, never $word', ({ word, unless = [] }) => {
    const wrong = sentences(language).filter(({ code, text }) => word.test(text) && !unless.includes(code));
    expect(wrong).toEqual([]);
  });
});

/** A phrase of its own in a list of words, and a sentence of its own in a card. */
const OTHERWISE = ['none-found'];

test.each(LANGUAGES)('%s: what two catalogues call by one code and one English word has one name', (language) => {
  const bare = (text = '') => text.toLowerCase().replace(/[.…]$/, '');
  const all = names.map((name): { readonly english: Catalogue; readonly local: Catalogue } => ({
    english: CATALOGUES[name].en,
    local: CATALOGUES[name][language],
  }));
  for (const [i, one] of all.entries())
    for (const other of all.slice(i + 1))
      for (const [code, text] of Object.entries(one.english)) {
        const same = code in other.english && bare(text) === bare(other.english[code]);
        if (!same || OTHERWISE.includes(code)) continue;
        expect([code, bare(other.local[code])]).toEqual([code, bare(one.local[code])]);
      }
});

/** Sentences whose English speaks of one concept must have its one word; `unless` names those that go around it. */
const CHOSEN: readonly {
  readonly english: RegExp;
  readonly it: RegExp;
  readonly es: RegExp;
  readonly unless?: readonly string[];
}[] = [
  { english: /\bfindings?\b/i, it: /conclusion/i, es: /conclusi/i, unless: ['app.stress.empty-text'] },
  { english: /(review|this) pack\b/i, it: /pacchetto/i, es: /paquete/i },
  { english: /\bpublic comments?\b/i, it: /commenti? del pubblico/i, es: /comentarios? del público/i },
  { english: /\bform letters?\b/i, it: /letter[ae] copiat[ae]/i, es: /cartas? copiadas?/i },
  { english: /(export|take in|exported|taken in) (the )?marks/i, it: /valutazioni/i, es: /marcas/i },
];

test.each(CHOSEN)('$english has one word in Italian and Spanish', ({ english, unless = [], ...local }) => {
  const wrong = names.flatMap((name) =>
    Object.entries(CATALOGUES[name].en as Catalogue)
      .filter(([code, text]) => english.test(text) && !unless.includes(`${name}.${code}`))
      .flatMap(([code]) =>
        (['it', 'es'] as const)
          .map((language) => ({ language, text: (CATALOGUES[name][language] as Catalogue)[code] ?? '' }))
          .filter(({ language, text }) => !local[language].test(text))
          .map(({ language, text }) => `${language} ${name}.${code}: ${text}`),
      ),
  );
  expect(wrong).toEqual([]);
});

test.each(LANGUAGES)('%s: groups and perspectives have the same names on screen and on paper', (language) => {
  const app: Catalogue = CATALOGUES.app[language];
  const report: Catalogue = CATALOGUES.report[language];
  const shared = Object.keys(app).filter((code) => /^group\.[a-z-]+$|^perspective\.(delivery|burden)$/.test(code));
  expect(shared).toHaveLength(7);
  for (const code of shared) expect([code, report[code]]).toEqual([code, app[code]]);
});
