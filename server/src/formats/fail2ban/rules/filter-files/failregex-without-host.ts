import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { Identification, MISSPELT } from './identification.js';
import { filterLines, filterSetting } from './lines.js';

/** A regular expression of failures that tells nobody to ban. */
export const failregexWithoutHost: Rule<Fail2banModel> = {
  id: 'fail2ban/failregex-without-host',
  title: 'A failregex that does not tell whom to ban',
  why: 'Each expression of `failregex`, or `prefregex` before it, has to find the address of the host in the line. fail2ban does not start with a jail whose filter has one that cannot, although `fail2ban-client -t` says that all is well.',
  remedy:
    'Put `<HOST>` where the address stands in the line, or `<ADDR>` where there are never names. Tags are written in capitals; a group `(?P<host>...)` of one’s own is not enough.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[Definition]\nfailregex = ^login failed from <host>$\n',
      good: '[Definition]\nfailregex = ^login failed from <HOST>$\n',
    },
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[Definition]\nfailregex = ^login of \\S+ failed$\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'filter') return;
    const identification = new Identification((name) => filterSetting(model, name));
    const prefix = filterSetting(model, 'prefregex');
    // It may be there without a file of it at hand.
    if (!prefix && !model.isComplete) return;
    if (prefix && identification.of(prefix.value) !== false) return;
    for (const { path, line } of filterLines(model, 'failregex')) {
      if (line.text === '' || identification.of(line.text) !== false) continue;
      const tag = misspeltTag(line.text);
      const place =
        tag === undefined
          ? { path, start: line.start, end: line.end }
          : { path, start: line.start + tag.at, end: line.start + tag.at + tag.text.length };
      const message =
        tag === undefined
          ? 'Nothing in this expression tells whom to ban, such as <HOST>: fail2ban does not start with it'
          : `${tag.text} is no tag of a filter, so nothing tells whom to ban: fail2ban does not start with it`;
      yield findingAt(place, message, { fixes: () => (tag ? [fixOf(tag, place.start)] : []) });
    }
  },
};

interface WrittenTag {
  readonly text: string;
  readonly at: number;
}

function misspeltTag(text: string): WrittenTag | undefined {
  for (const found of text.matchAll(/(?<!\?P)<(\w+)>/g)) {
    if (MISSPELT.test(found[1] as string)) return { text: found[0], at: found.index };
  }
  return undefined;
}

function fixOf({ text }: WrittenTag, start: number): Fix {
  const upper = text.toUpperCase();
  const meant = upper === '<IP>' ? '<HOST>' : upper;
  return {
    title: `Write ${meant}`,
    safe: false,
    edits: [{ span: { start, end: start + text.length }, text: meant }],
  };
}
