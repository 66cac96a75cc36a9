/** What a WFS offers. Source: OGC 09-025r2, Web Feature Service 2.0, section 8. */
import type { Extent } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { askXml } from './ask-xml.ts';
import { dropParameters, withParameters, type Asking } from './connector.ts';
import { at, attribute, below, children, plainText, textAt, type XmlNode } from './parse-xml.ts';

export type WfsType = {
  readonly name: string;
  readonly title: string;
  readonly extent: Extent | null;
  /** As the server writes it. */
  readonly defaultCrs: string | null;
  readonly otherCrs: readonly string[];
  /** Of this type, or of all types. */
  readonly formats: readonly string[];
};

export type WfsService = {
  readonly address: string;
  /** Where rows are asked for. */
  readonly rowsAddress: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly licence: string | null;
  /** Older servers answer a question for 2.0 with what they know. */
  readonly version: '2.0.0' | '1.1.0';
  readonly pages: boolean;
  readonly types: readonly WfsType[];
};

/** Parameters that belong to one question, not to the service. */
const OWN = [
  'service',
  'version',
  'request',
  'typename',
  'typenames',
  'outputformat',
  'srsname',
  'count',
  'maxfeatures',
];

/** The address without the question that somebody pasted with it. */
export function serviceAddress(address: string, also: readonly string[] = []): string {
  const url = new URL(address);
  dropParameters(url, [...OWN, 'startindex', 'bbox', 'layers', 'styles', 'crs', 'srs', 'format', ...also]);
  return url.href;
}

/** The service as its capabilities state it. */
export async function askWfs(asking: Asking, address: string): Promise<Result<WfsService, NetworkError>> {
  const base = serviceAddress(address);
  const asked = await askXml(
    asking,
    withParameters(base, { service: 'WFS', version: '2.0.0', request: 'GetCapabilities' }),
  );
  if (!asked.ok) return asked;
  const { root } = asked.value;
  if (root.name !== 'WFS_Capabilities')
    return err(networkError('connect-not-understood', { host: new URL(base).host }));
  const operations = at(root, 'OperationsMetadata');
  const getFeature =
    operations === null
      ? null
      : (children(operations, 'Operation').find((one) => attribute(one, 'name') === 'GetFeature') ?? null);
  const formats = getFeature === null ? [] : parameterValues(getFeature, 'outputFormat');
  const list = at(root, 'FeatureTypeList');
  return ok({
    address: base,
    rowsAddress: rowsAddress(getFeature, base),
    title: textAt(root, 'ServiceIdentification', 'Title') ?? new URL(base).host,
    publisher: textAt(root, 'ServiceProvider', 'ProviderName'),
    licence: licenceOf(textAt(root, 'ServiceIdentification', 'AccessConstraints')),
    version: attribute(root, 'version')?.startsWith('1.') === true ? '1.1.0' : '2.0.0',
    pages: /true/i.test(constraint(operations, 'ImplementsResultPaging') ?? 'true'),
    types: list === null ? [] : children(list, 'FeatureType').map((type) => typeOf(type, formats)),
  });
}

function typeOf(type: XmlNode, formats: readonly string[]): WfsType {
  const name = textAt(type, 'Name') ?? '';
  const own = at(type, 'OutputFormats');
  const corners = ['LowerCorner', 'UpperCorner'].flatMap((corner) =>
    (textAt(type, 'WGS84BoundingBox', corner) ?? '').split(' ').map(Number),
  );
  const [w, s, e, n] = corners;
  const known = w !== undefined && s !== undefined && e !== undefined && n !== undefined;
  return {
    name,
    title: textAt(type, 'Title') ?? name,
    extent: known && corners.every(Number.isFinite) ? [w, s, e, n] : null,
    defaultCrs: textAt(type, 'DefaultCRS') ?? textAt(type, 'DefaultSRS'),
    otherCrs: [...children(type, 'OtherCRS'), ...children(type, 'OtherSRS')].map((crs) => plainText(crs)),
    formats: own === null ? formats : children(own, 'Format').map((format) => plainText(format)),
  };
}

function parameterValues(operation: XmlNode, name: string): readonly string[] {
  const parameter = children(operation, 'Parameter').find((one) => attribute(one, 'name') === name);
  return parameter === undefined ? [] : below(parameter, 'Value').map((value) => plainText(value));
}

function constraint(operations: XmlNode | null, name: string): string | null {
  const found = operations === null ? [] : children(operations, 'Constraint');
  const one = found.find((candidate) => attribute(candidate, 'name') === name);
  return one === undefined ? null : (textAt(one, 'DefaultValue') ?? textAt(one, 'AllowedValues', 'Value'));
}

/** The server may name another path for rows; another host it may not, because capabilities often name a wrong one. */
function rowsAddress(getFeature: XmlNode | null, base: string): string {
  const get = getFeature === null ? null : at(getFeature, 'DCP', 'HTTP', 'Get');
  const href = attribute(get, 'href');
  if (href === null || !URL.canParse(href, base)) return base;
  const url = new URL(href, base);
  if (url.host !== new URL(base).host || url.protocol !== new URL(base).protocol) return base;
  const parameters = Object.fromEntries(new URL(base).searchParams);
  return serviceAddress(withParameters(url, { ...Object.fromEntries(url.searchParams), ...parameters }));
}

function licenceOf(text: string | null): string | null {
  return text === null || /^(none|no|nothing)$/i.test(text) ? null : text.slice(0, 300);
}
