import { formats } from '../formats/index.js';
import { reporters } from '../report/index.js';

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(', ');

const GENERAL = `hardlint finds what a server would refuse, ignore or leave open in its configuration.

  hardlint check [PATH...]     lint files and folders, and fix them
  hardlint fmt [PATH...]       align the columns of files that have some
  hardlint who FILE ...        say which line lets a client in, or keeps it out
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
  --as FORMAT-ID          what the files are: ${ids(formats)}
  --profile PROFILE       recommended, or strict, which adds what CIS and STIG ask for
  --target PROGRAM=RELEASE
                          what reads the files; may be repeated:
                          ${targetExamples()}
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

const FMT = () => `hardlint fmt [PATH...]

Lays out ${layouts()}: aligns the columns as the sample that comes with the server does.
Only blanks change, and none that the server reads. Lines that it would refuse stay as they are.
Paths are those of hardlint check; the names of the files that changed are printed. What comes from
standard input, for "-", goes to standard output.

  --check                 write nothing, name the files that would change, and fail if there are any
  --diff                  show what would change, and write nothing
  --as FORMAT-ID          what the files are: ${ids(formats)}
  --target PROGRAM=RELEASE
                          what reads the files; may be repeated:
                          ${targetExamples()}
  --stdin-filename PATH   where "-" would lie: decides what it is and its settings

Exit code: 0 all is laid out, 1 with --check, something is not, 2 something could not be done.
`;

function layouts(): string {
  return formats.flatMap(({ hasLayout, title }) => (hasLayout ? title : [])).join(', ');
}

const EXPLAIN = `hardlint explain RULE...

Prints what a rule finds, why it matters, what to do, and examples. The name of the format may be
left out: hardlint explain permit-root-login
`;

const WHO = `hardlint who FILE --user NAME (--from ADDRESS | --local) [OPTION...]

Says which record of a pg_hba.conf a connection hits and what comes of it, and why it passes the
records before that one. "-" for standard input.

  --user NAME             the role that the client wants to be
  --db NAME               the database; left out: one that is called like the user
  --from ADDRESS          the client's IPv4 or IPv6 address
  --ssl, --gss            it comes with TLS or GSSAPI encryption; left out: without any
  --local                 it comes over a Unix-domain socket
  --replication           it wants physical replication, whatever the database; logical replication
                          is an ordinary connection
  --member-of ROLE[,ROLE...]
                          all roles that the user is a member of, directly or not, for records with
                          +ROLE or samerole; "none" if there are none
  --hostname NAME         the name that the server finds for the address, and that leads back to it,
                          for records with host names; "none" if there is none
  --server ADDRESS/LENGTH[,...]
                          the server's own addresses and how long their networks are, for records
                          with samehost or samenet, such as 192.0.2.1/24
  --format FORMAT         stylish, for people, or json
  --as FORMAT-ID          what the file is, whatever its name: pg-hba
  --target PROGRAM=RELEASE
                          what reads the file, such as postgresql=15
  --stdin-filename PATH   where "-" would lie: decides its settings and includes

What the files do not tell is not guessed: a record that may match is passed, and marked as unsure.
The user is taken to exist. Where the server refuses the file, it keeps the records that it has;
that is said, and the answer is that of the records which can be read.

In JSON, "line" and "method" are null where no record matches. "passed" lists the records before the
hit; those that may match have "certain": false and stand in "unsure", with what would have to hold.
A record that is not in FILE has its "path".

Exit code: 0 there is an answer, 2 there is none.
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
    case 'fmt':
      return FMT();
    case 'who':
      return WHO;
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
