import { keywords } from '../../catalogue/keywords.js';
import { NO_QUOTES, ODD_BLANK, quotesOf } from '../../model/lexical.js';
import { isDottedQuad, lengthOfSingle, readIp } from '../../values/ip.js';
import { writtenNetwork } from './support.js';

/** Why a text that looks like an address is none, and what may be meant. */
export interface Misread {
  readonly why: string;
  /** The address with a length, or the word, that should stand there. */
  readonly instead?: string | undefined;
}

/**
 * What is wrong with a text that the server takes for a host name although it can be no name of a host. Undefined for
 * one that can.
 */
export function misread(text: string): Misread | undefined {
  const slash = text.indexOf('/');
  const head = slash < 0 ? text : text.slice(0, slash);
  const length = slash < 0 ? '' : text.slice(slash);
  if (text === '') return { why: 'it is empty' };
  if (NO_QUOTES.test(text)) {
    return { why: `${quotesOf(text)} are a part of the word`, instead: withoutQuotes(text.slice(1, -1)) };
  }
  const odd = ODD_BLANK.exec(text)?.[0];
  if (odd !== undefined) {
    return {
      why: 'a character in it only looks like a blank',
      instead: complete(head.replace(odd, ''), length),
    };
  }
  if (/^\[.*\]/.test(text)) return inBrackets(text);
  const url = /^[a-z][a-z\d+.-]*:\/\/([^/:]*)/i.exec(text);
  if (url) return { why: 'a URL is no address', instead: withoutQuotes(url[1] as string) || undefined };
  if (/\*|(?:^|\.)%(?:\.|$)/.test(head))
    return { why: 'there are no wildcards', instead: withoutWildcards(head) };
  const backslash = /^([\d.]+)\\(\d+)$/.exec(head);
  if (backslash) {
    return { why: 'the length stands after a slash', instead: complete(backslash[1], `/${backslash[2]}`) };
  }
  if (/^[\d.]+-[\d.]+$/.test(head)) return { why: 'there are no ranges of addresses' };
  if (head.includes(':')) return withColons(head, length);
  if (/^\d[\d.xX]*$/.test(head)) return likeIpv4(head, length);
  if (slash < 0 && head.endsWith('.')) {
    return { why: 'names are compared without a dot at their end', instead: head.slice(0, -1) || undefined };
  }
  return undefined;
}

function withoutQuotes(text: string): string | undefined {
  if (text.includes("'")) return undefined;
  const ip = readIp(text);
  if (ip) return complete(text);
  return isNoHostName(text) ? undefined : text;
}

/** Whether a text is an address, looks like one, or is a keyword that is not written as such. */
export function isNoHostName(text: string): boolean {
  const keyword = keywords.get(text);
  const isMisspelt = keyword !== undefined && keyword.name !== text;
  return isMisspelt || readIp(text) !== undefined || misread(text) !== undefined;
}

function inBrackets(text: string): Misread {
  const match = /^\[([^\]/]*)(\/\d+)?\](?::\d+)?(\/\d+)?$/.exec(text);
  const instead = match ? complete(match[1], match[2] ?? match[3]) : undefined;
  return { why: 'an address has no brackets here', instead };
}

function withoutWildcards(text: string): string | undefined {
  if (/^(?:[*%]\.){0,3}[*%]$/.test(text)) return 'all';
  if (/^[*%](?:\.[A-Za-z\d_-]+)+$/.test(text)) return text.slice(1);
  return networkOfOctets(text);
}

/** The network of a text such as `10.0.*.*` or `10.x`. */
function networkOfOctets(text: string): string | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3}){0,2})(?:\.[*%xX]){1,3}$/.exec(text);
  if (!match || text.split('.').length > 4) return undefined;
  const octets = (match[1] as string).split('.');
  return complete([...octets, '0', '0', '0'].slice(0, 4).join('.'), `/${octets.length * 8}`);
}

function withColons(head: string, length: string): Misread | undefined {
  const port = /^([^:]+):\d*$/.exec(head);
  if (port) {
    const host = port[1] as string;
    return { why: 'there are no ports here', instead: isNoHostName(host) ? complete(host, length) : host };
  }
  const zone = head.indexOf('%');
  if (zone >= 0 && readIp(head.slice(0, zone))) {
    return {
      why: 'only a link-local address has the name of an interface after it',
      instead: complete(head.slice(0, zone), length),
    };
  }
  return /^[\da-fA-F:.]+$/.test(head) ? { why: 'it is no valid IPv6 address' } : undefined;
}

function likeIpv4(head: string, length: string): Misread {
  if (/\.x(?:\.|$)/i.test(head)) return { why: 'there are no wildcards', instead: networkOfOctets(head) };
  const octets = head.split('.');
  if (octets.at(-1) === '') {
    return { why: 'there is a dot at its end', instead: complete(head.slice(0, -1), length) };
  }
  if (octets.length > 4) return { why: 'an IPv4 address has four numbers' };
  const tooBig = octets.find((octet) => Number(octet) > 255);
  if (tooBig !== undefined) return { why: `${tooBig} is more than 255` };
  const notOctal = octets.find((octet) => /^0.*[89]/.test(octet));
  if (notOctal === undefined) return { why: 'it is no valid IPv4 address' };
  return {
    why: `a number with a leading zero is octal, and ${notOctal} is none`,
    instead: complete(octets.map(Number).join('.'), length),
  };
}

/** An address with its length, that of a single address where none is given; undefined if they are none. */
function complete(address = '', length = ''): string | undefined {
  const ip = readIp(address);
  if (!ip || (ip.family === 4 && !isDottedQuad(address)) || !/^(?:\/\d{1,3})?$/.test(length))
    return undefined;
  const most = lengthOfSingle(ip.family);
  const bits = length === '' ? most : Number(length.slice(1));
  return bits <= most ? writtenNetwork(address, bits) : undefined;
}
