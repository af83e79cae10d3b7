/** The networks of a list that commas separate. */
export function cidrList(value: string): readonly string[] {
  return value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** Whether this is surely a network or an address in the usual notation. */
export function isCidr(network: string): boolean {
  const [address = '', bits, ...rest] = network.split('/');
  if (rest.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return false;
  if (isIpv4(address)) return Number(bits ?? 0) <= 32;
  return /^[\da-f]*:[\da-f:.]*$/i.test(address) && Number(bits ?? 0) <= 128;
}

/** What Tomcat surely refuses in a network, as a sentence; undefined where it takes it, or where only DNS can tell. */
export function cidrProblem(network: string): string | undefined {
  if (network.includes(';')) return undefined;
  const slash = network.indexOf('/');
  const address = slash < 0 ? network : network.slice(0, slash);
  const bits = slash < 0 ? undefined : network.slice(slash + 1);
  const isNumeric = /^[\d.]+$/.test(address);
  if (/[^\w.:%-]/.test(address) || (/^\d+(?:\.\d+){3}$/.test(address) && !isIpv4(address))) {
    return `${address} is no address`;
  }
  if (bits === undefined) return undefined;
  if (!/^[+-]?\d+$/.test(bits)) return `${bits} is no length of a prefix`;
  const length = Number(bits);
  const limit = isNumeric ? 32 : 128;
  return length < 0 || length > limit ? `a prefix of this address has 0 to ${limit} bits` : undefined;
}

function isIpv4(address: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) && address.split('.').every((octet) => Number(octet) <= 255)
  );
}
