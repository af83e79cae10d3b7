import type { Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import { enabledJails } from '../enabled.js';
import { filterName } from '../filter-name.js';
import { bannedPorts, isIn } from '../ports.js';
import { findingAt } from '../support.js';
import { type ListeningPort, listeningPorts } from './listening.js';

/** What is banned is another port than that of sshd. */
export const portOfSshd: Rule<Fail2banModel> = {
  id: 'fail2ban/port-of-sshd',
  title: 'The jail for sshd does not ban the port on which sshd listens',
  why: 'fail2ban does not ask sshd for its port: it closes the ports of the jail, which are `ssh` (22) by default. With sshd on another port the log says that an address is banned, and that address goes on guessing.',
  remedy:
    'Set `port` in the jail to every port on which sshd listens, or use an action that closes all ports.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    {
      bad: '[sshd]\nenabled = true\n',
      good: '[sshd]\nport = 2222\nenabled = true\n',
      files: { sshd_config: 'Port 2222\nPasswordAuthentication no\n' },
    },
    {
      bad: '[sshd]\nenabled = true\nport = ssh\n',
      good: '[sshd]\nenabled = true\nport = 22,2222\n',
      files: { sshd_config: 'Port 22\nPort 2222\n' },
    },
  ],
  *check(model) {
    const listening = listeningPorts(model);
    if (!listening) return;
    for (const jail of enabledJails(model)) {
      if (filterName(jail) !== 'sshd') continue;
      const banned = bannedPorts(jail, model.target);
      const open = banned && listening.find(({ port }) => !isIn(banned, port));
      const place = open && placeIn(jail);
      if (!place) continue;
      const ports = jail.value('port') ?? '';
      const message = `sshd listens on port ${open.port}, and the jail ${jail.name} closes port ${ports}: who is banned still reaches sshd`;
      yield findingAt(place, message, {
        ...(open.place && { related: [{ ...split(open.place), message: 'The port of sshd' }] }),
        fixes: () => fixesFor(jail, listening),
      });
    }
  },
};

function split({ path, start, end }: PlacedSpan) {
  return { path, span: { start, end } };
}

/** The value of `port`, or the header of the jail where the value is not written. */
function placeIn(jail: Jail): PlacedSpan | undefined {
  const setting = jail.option('port')?.setting;
  const place = setting && placeOf(setting);
  if (place && setting.section === jail.name) return place;
  const written = jail.section.written.at(-1);
  return written && { path: written.document.path, ...written.section.header };
}

function fixesFor(jail: Jail, listening: readonly ListeningPort[]): readonly Fix[] {
  const text = [...new Set(listening.map(({ port }) => port))].join(',');
  const title = `Set port to ${text}`;
  const setting = jail.option('port')?.setting;
  const place = setting?.section === jail.name ? placeOf(setting) : undefined;
  if (place) {
    if (setting?.value.includes('\n')) return [];
    return [{ title, safe: false, edits: [{ span: { start: place.start, end: place.end }, text }] }];
  }
  const written = jail.section.written.at(-1);
  if (!written) return [];
  const { source } = written.document;
  const { header, options } = written.section;
  const { end } = source.lineSpan(source.lineAt(header.start));
  // As far in as the options that follow: what stands further in than the line above it goes on with its value.
  const first = options[0];
  const indent = first
    ? source.slice({ start: first.nameSpan.start - first.indent, end: first.nameSpan.start })
    : '';
  const line = `${source.eol}${indent}port = ${text}`;
  return [{ title, safe: false, edits: [{ span: { start: end, end }, text: line }] }];
}
