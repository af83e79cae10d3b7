/** Something that stops fail2ban, or costs a jail, and that no rule calls an error. */
export interface KnownDifference {
  /** Why no rule does. */
  readonly because: string;
  /** What fail2ban says of it. */
  readonly said: RegExp;
  /** What must be in the file; left out: anything. */
  readonly written?: RegExp;
  /** A rule that speaks of it, with another severity than an error. */
  readonly told?: string;
}

/** All else that stops fail2ban or costs a jail must be an error to us, and what it runs with must be none. */
export const KNOWN: readonly KnownDifference[] = [
  {
    because: 'Regular expressions are those of Python, which nothing here compiles.',
    said: /Unable to compile regular expression|No failure-id group in '(?!<mdre-\w*>')/,
  },
  {
    because: 'Formats of dates are those of Python and of fail2ban, which nothing here compiles.',
    said: /Failed to set datepattern/,
  },
  {
    because: 'A formula is a program in Python.',
    said: /~inline-conf-expr~/,
  },
  {
    because:
      'Of what is left of a time Python computes more than the sums and products that are worked out here.',
    said: /^(?:SyntaxError|NameError|TypeError)/,
    written: /time\s*[=:][^\n]*(?:[:<>[\]$\\]|None|\bin\b|\n\s+\S)/,
  },
  {
    because: 'A file whose name has such letters is not looked for, so nobody knows that it is missing.',
    said: /Unable to read (?:the filter|action) (?:"|'[^']*[^\w.+@'-])/,
  },
  {
    because: 'A section for other files is no jail that somebody wants to be on.',
    said: /Unable to read the filter '(?:default|Definition|Init)'/,
  },
  {
    because: 'Whether a log file is there cannot be known from a path.',
    said: /Have not found any log file/,
    written: /logpath\s*[=:]\s*(?:[\w<]|[^\n]* head tail|[^\n]*')/i,
  },
  {
    because: 'What is behind a # costs the value in ways of its own.',
    said: /./,
    told: 'fail2ban/comment-in-value',
  },
  {
    because: 'A line that is taken for a part of the value above costs that value in ways of its own.',
    said: /./,
    told: 'fail2ban/swallowed-option',
  },
  {
    because:
      'Of the jails that only [DEFAULT] turns on no more than the names of filters and actions is judged.',
    said: /./,
    told: 'fail2ban/enabled-by-default',
  },
  {
    because: 'fail2ban reads these options of jails that are off, too.',
    said: /option '(?:enabled|backend|filter)' in section|must be followed by/,
    written: /\[DEFAULT\][^[]*(?:enabled|backend|filter)\s*[=:][^\n]*%/i,
  },
  {
    because: 'What is known from before may be of the filter, in which nobody looks.',
    said: /interpolation key 'known\//,
  },
  {
    because: 'The name of a jail is no value, and nobody calls one so.',
    said: /must be followed by/,
    written: /^\s*\[[^\]\n]*%/m,
  },
  {
    because: 'Who writes an mta that is no mail server may have made actions of that name.',
    said: /Unable to read action '(?:\w*)-whois/,
    written: /^\s*mta\s*[=:]/im,
  },
  {
    because: 'A name that comes from a value that fail2ban ships stands nowhere in the file.',
    said: /Unable to read action '-?\d\w*'/,
    written: /%\(known\/bantime\)s/,
  },
  {
    because:
      'A backend of [DEFAULT] reaches jails by way of names in paths-common.conf, of which no place is to blame.',
    said: /Unknown backend/,
    written: /\[DEFAULT\][^[]*backend\s*[=:]/i,
  },
  {
    because: 'What [INCLUDES] refers to is not looked up, and nobody writes that.',
    said: /in section 'INCLUDES'/,
  },
  {
    because: 'The name is missing in a value that fail2ban ships.',
    said: /interpolation key '(?:cfemail|cfapikey|blocklist_de_apikey|abuseipdb_apikey)'/,
  },
  {
    because: 'The parameters of a backend and of an action in Python are not in the catalogue.',
    said: /unexpected option syntax|wrong syntax at|invalid literal for int|(?:Filter|SMTPAction)\.__init__|SMTPAction/,
    written: /backend\s*[=:]\s*\w+\s*\[|\.py/i,
  },
  {
    because: 'A tag that a parameter brings is not followed through an action.',
    said: /self referencing definitions/,
  },
  {
    because: 'The quotes of what is looked for in the journal are not read.',
    said: /No closing quotation/,
    written: /journalmatch/i,
  },
  {
    because: 'Nobody writes these values over several lines, or quotes numbers in a list.',
    said: /wrong syntax at|unknown encoding|invalid literal for int/,
    written:
      /(?:ignorecache|logencoding|multipliers)\s*[=:](?:\s*"|[^\n]*\n(?:[ \t]*[#;\n][^\n]*\n|\n)*[ \t])/i,
  },
];
