import { formats } from '../formats/index.js';
import { reporters } from '../report/index.js';

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(', ');

const GENERAL = `hardlint finds what a server would refuse, ignore or leave open in its configuration.

  hardlint check [PATH...]     lint files and folders, and fix them
  hardlint explain RULE...     say what a rule finds, why, and what to do
  hardlint rules               list the rules
  hardlint lsp --stdio         serve an editor over the language server protocol
  hardlint --version           print the version

\`hardlint COMMAND --help\` tells more.
`;

const CHECK = () => `hardlint check [PATH...]

Lints files and what they include. A folder stands for the files in it whose names, or the root
elements of XML, tell what they are, "-" for standard input, no path for the working directory.

  --format FORMAT         how to report: ${ids(reporters)}
  --as FORMAT-ID          what the files are, whatever their names: ${ids(formats)}
  --profile PROFILE       recommended, or strict, which adds what CIS and STIG ask for
  --target PROGRAM=RELEASE
                          what reads the files, such as ${targetExamples()}; may be repeated
  --fix                   apply the safe fixes, and report what is left
  --fix-unsafe            apply also those that can lock someone out or stop a service
  --diff                  show what --fix or --fix-unsafe would do, and write nothing
  --fail-on SEVERITY      what makes the exit code 1: error, warning (default), info, hint, never
  --stdin-filename PATH   where "-" would lie: decides what it is, its settings and includes

Settings come from the nearest .hardlint.json above a file, as far up as the working directory or
the folder that was named; these options win over it.

Exit code: 0 nothing found at or above --fail-on, 1 something found, 2 something could not be done.
`;

function targetExamples(): string {
  const targets = formats.map(({ target }) => `${target.product}=${target.newest}`);
  return [...new Set(targets)].join(', ');
}

const EXPLAIN = `hardlint explain RULE...

Prints what a rule finds, why it matters, what to do, and examples. The name of the format may be
left out: hardlint explain permit-root-login
`;

const RULES = `hardlint rules

Lists every rule with its severity and profile.

  --format FORMAT         stylish, a table, or json
`;

const LSP = `hardlint lsp --stdio

Speaks the language server protocol over standard input and output. An editor starts this; there is
nothing to see in a terminal.
`;

/** What `--help` prints for a command; the overview where there is none of that name. */
export function helpFor(command: string | undefined): string {
  switch (command) {
    case 'check':
      return CHECK();
    case 'explain':
      return EXPLAIN;
    case 'rules':
      return RULES;
    case 'lsp':
      return LSP;
    default:
      return GENERAL;
  }
}
