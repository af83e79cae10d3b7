import { cidrList } from '../../../tomcat/cidr.js';

/** Regular expressions that match any address. */
const ANYTHING: ReadonlySet<string> = new Set([
  '.*',
  '.+',
  '(.*)',
  '(.+)',
  '.*\\..*',
  '.*\\..*\\..*\\..*',
  '\\d+\\.\\d+\\.\\d+\\.\\d+',
  '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}',
]);

/** Whether an alternative of a regular expression matches every address, or every one of IPv4. */
export function regexMatchesEveryone(regex: string): boolean {
  return regex.split('|').some((each) => ANYTHING.has(each.replace(/^\^/, '').replace(/\$$/, '')));
}

/** Whether a network of a list is all of them. */
export function networksAreAll(value: string): boolean {
  return cidrList(value).some((network) => /^[0.:]+\/0+$/.test(network));
}
