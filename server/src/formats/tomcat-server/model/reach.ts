/** Who can reach an address that a connector listens on. */
export type Reach =
  /** Only what runs on the same machine. */
  | 'loopback'
  /** A network that is not routed on the Internet. */
  | 'private'
  /** Every interface. */
  | 'every'
  /** An address that anybody may reach. */
  | 'public'
  /** A name, or something that is no address. */
  | 'unknown';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|(?:0{1,4}:){7}0{0,3}1|::1)$/i;
const EVERY = /^(?:0\.0\.0\.0|::|(?:0{1,4}:){7}0{1,4})$/;
const PRIVATE =
  /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^[\da-f.]*:[\da-f:.]*$/i;

/** Who can reach an address as `address` names it. */
export function reachOf(address: string): Reach {
  const plain = address.replace(/^\[|\]$/g, '');
  if (LOOPBACK.test(plain)) return 'loopback';
  if (EVERY.test(plain)) return 'every';
  if (!IPV4.test(plain) && !IPV6.test(plain)) return 'unknown';
  return PRIVATE.test(plain) ? 'private' : 'public';
}
