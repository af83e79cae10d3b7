import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { findingAt } from '../support.js';
import { hasForeignText, type ValueInUse, valuesInUse } from '../values/support.js';

/** A line of `logpath` that is not one path. */
export const logPathForm: Rule<Fail2banModel> = {
  id: 'fail2ban/log-path-form',
  title: 'A line of logpath that is not one path',
  why: 'Each line of `logpath` is one path or pattern, with nothing but `tail` or `head` behind it. With a second path or a comma on the line fail2ban finds no such file or refuses the word, and the whole server does not start.',
  remedy:
    'Write each path on a line of its own, indented below the first, and as it begins at the root: `/var/log/...`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[nginx-http-auth]\nenabled = true\nlogpath = /var/log/nginx/a.log /var/log/nginx/b.log\n',
      good: '[nginx-http-auth]\nenabled = true\nlogpath = /var/log/nginx/a.log\n  /var/log/nginx/b.log\n',
    },
    {
      bad: '[nginx-http-auth]\nenabled = true\nlogpath = /var/log/nginx/a.log, /var/log/nginx/b.log\n',
      good: '[nginx-http-auth]\nenabled = true\nlogpath = /var/log/nginx/a.log\n  /var/log/nginx/b.log\n',
    },
    { bad: '[nginx-http-auth]\nenabled = true\nlogpath = /var/log/nginx/error.log end\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const used of valuesInUse(model, 'logpath')) {
      const { jail, setting } = used;
      // The journal has no paths.
      if ((jail.value('backend') ?? '').startsWith('systemd')) continue;
      // What stands in a value by interpolation has its own place.
      if (setting.value !== used.value || hasForeignText(used.value) || /["'<]/.test(used.value)) continue;
      if (used.value.trim() === '') {
        const place = placeOf(setting);
        if (place)
          yield findingAt(place, 'an empty logpath names no log file, and the server does not start');
        continue;
      }
      yield* judgeLines(used);
    }
  },
};

function* judgeLines({ setting, value }: ValueInUse): Iterable<Finding> {
  let from = 0;
  for (const line of value.split('\n')) {
    const message = faultOf(line);
    const span = message === undefined ? undefined : placeOf(setting, from, from + line.length);
    if (message !== undefined && span) {
      yield findingAt(span, message, {
        fixes: (): readonly Fix[] => {
          const paths = line.split(/,\s*|\s+/).filter((path) => path !== '');
          if (!paths.every((path) => /^\/[^,]*$/.test(path))) return [];
          const { eol } = setting.place?.document.source ?? { eol: '\n' };
          const text = paths.join(`${eol}  `);
          return [{ title: 'Write each path on a line of its own', safe: false, edits: [{ span, text }] }];
        },
      });
    }
    from += line.length + 1;
  }
}

function faultOf(line: string): string | undefined {
  if (/^\/[^\s,]*,\s*\//.test(line))
    return 'logpath takes no commas: fail2ban looks for one file of this whole name';
  if (/^\/\S*(?: \s+|[^\S ]\s*)(?:tail|head)$/i.test(line))
    return 'one blank stands between a path and tail or head: with more the rest is a part of the path, and the server does not start';
  const [, second] = /^\/\S*\s(\S+)$/.exec(line) ?? [];
  if (second === undefined || /^(?:tail|head)$/i.test(second)) return undefined;
  if (second.startsWith('/')) return `${second} is a second path on the line, and the server does not start`;
  return `only tail or head may stand behind a path, and the server does not start with ${second}`;
}
