import { hasWildcard } from '../../../core/glob.js';

/** Whether an element of a list is the name of a host, or a pattern of names, which no IP address fits. */
export function isHostName(element: string): boolean {
  if (element.includes(':')) return false;
  if (/[g-z_-]/i.test(element)) return true;
  // What has letters up to f only may be a pattern of IPv6 addresses.
  return /[a-f]/i.test(element) && (element.includes('.') || !hasWildcard(element));
}
