/** Asks an address for XML; an exception report of an OGC service becomes an error with its own words. */
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fetchBytes } from '../network/fetch-bytes.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import type { Asking } from './connector.ts';
import { below, parseXml, plainText, type XmlNode } from './parse-xml.ts';

/** The root element of the answer. */
export async function askXml(
  { network, signal }: Asking,
  address: string,
): Promise<Result<{ readonly root: XmlNode; readonly url: URL }, NetworkError>> {
  const fetched = await fetchBytes(network, { address, accept: 'text/xml, application/xml;q=0.9, */*;q=0.5', signal });
  if (!fetched.ok) return fetched;
  const { bytes, url } = fetched.value;
  const root = parseXml(bytes.toString('utf8'));
  if (root === null) return err(networkError('connect-not-understood', { host: url.host }));
  const said = exceptionText(root);
  return said === null
    ? ok({ root, url })
    : err(networkError('connect-service-error', { host: url.host, message: said }));
}

/** What an exception report says; null when the element is none. */
export function exceptionText(root: XmlNode): string | null {
  if (!/^(ExceptionReport|ServiceExceptionReport)$/.test(root.name)) return null;
  const texts = [...below(root, 'ExceptionText'), ...below(root, 'ServiceException')];
  const said = texts.map((element) => plainText(element)).join(' ');
  return said === '' ? 'Exception' : said.slice(0, 300);
}
