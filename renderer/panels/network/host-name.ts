/** What somebody types or pastes to turn a host on: a name, or an address of which the host is meant. */

/** The name as the engine keeps it, with the port where it is not that of https; null when there is no host in it. */
export function hostName(text: string): string | null {
  const plain = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`;
  if (plain === '' || !URL.canParse(address)) return null;
  const { protocol, host, hostname, port, username } = new URL(address);
  if (hostname === '' || username !== '' || !/^https?:$/.test(protocol)) return null;
  return protocol === 'https:' ? host : `${hostname}:${port === '' ? '80' : port}`;
}
