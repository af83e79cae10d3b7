import { asciiLowerCase } from '../../../core/lower-case.js';
import { since, type Target } from '../../../core/target.js';
import { isOwnVersion, type MatchTerm } from '../parse/match.js';
import { matchAddresses } from '../values/addresses.js';
import { readDecimal } from '../values/numbers.js';
import { type ListMatch, matchPatterns } from '../values/pattern-list.js';
import type { SshdModel } from './model.js';
import type { MatchBlock, Scope } from './scope.js';

/**
 * What is known of one login, as `sshd -T -C` is told it. What is left out is not known: a criterion that asks for
 * it is answered by `unknown`.
 */
export interface Session {
  readonly user?: string;
  /** All groups of the user by name, the primary one too. sshd looks them up; a configuration does not tell them. */
  readonly groups?: readonly string[];
  /**
   * The name of the client, as sshd finds it. Where it is left out and `UseDNS` is off, it is the address: sshd
   * looks up no name then.
   */
  readonly host?: string;
  readonly address?: string;
  readonly localAddress?: string;
  readonly localPort?: number;
  readonly rdomain?: string;
  /** Whether there is no such user. */
  readonly invalidUser?: boolean;
}

/** Whether a session meets what is asked of it; `unknown` where too little is known of the session. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Answers for one session which Match blocks it meets. Each block is asked once. */
export class SessionMatcher {
  readonly #answers = new Map<MatchBlock, Answer>();
  readonly #target: Target;
  readonly #root: string;
  readonly #host: string | undefined;

  constructor(
    model: SshdModel,
    private readonly session: Session,
  ) {
    this.#target = model.target;
    this.#root = model.tree.path;
    this.#host = session.host ?? (model.knowsAddressesOnly ? session.address : undefined);
  }

  /** Whether the directives of a scope hold for the session: it must meet all of the blocks around them. */
  matches(scope: Scope): Answer {
    if (this.#isPassedOver(scope)) return 'no';
    return all(scope.blocks, (block) => this.#meets(block));
  }

  /** Before 8.4 sshd did not ask the blocks of a file that is included outside of all blocks. */
  #isPassedOver({ blocks }: Scope): boolean {
    const [outermost] = blocks;
    return outermost !== undefined && !since(this.#target, '8.4') && outermost.directive.path !== this.#root;
  }

  #meets(block: MatchBlock): Answer {
    const known = this.#answers.get(block);
    if (known) return known;
    const { problem, terms } = block.condition;
    const isRead = problem === undefined && block.directive.line.problem === undefined;
    const answer = isRead ? all(terms, (term) => this.#fulfils(term)) : 'no';
    this.#answers.set(block, answer);
    return answer;
  }

  #fulfils({ criterion, argument }: MatchTerm): Answer {
    const { session } = this;
    const asked = argument?.value ?? '';
    switch (criterion.name) {
      case 'User':
        return answerFor(session.user, (user) => matchPatterns(asked, user));
      case 'Group':
        return this.#isInGroup(asked);
      case 'Host':
        return answerFor(this.#host, (host) => matchPatterns(asciiLowerCase(asked), asciiLowerCase(host)));
      case 'Address':
        return answerFor(session.address, (address) => matchAddresses(asked, address, this.#target));
      case 'LocalAddress':
        return answerFor(session.localAddress, (address) => matchAddresses(asked, address, this.#target));
      case 'LocalPort':
        return this.#isAtPort(asked);
      case 'RDomain':
        return answerFor(session.rdomain, (rdomain) => matchPatterns(asked, rdomain));
      case 'Invalid-User':
        return session.invalidUser === undefined ? 'unknown' : yesOrNo(session.invalidUser);
      case 'Version':
        return yesOrNo(isOwnVersion(asked, this.#target));
      default:
        return 'yes';
    }
  }

  /** A user that does not exist is in no group; a group that is excluded counts more than one that is asked for. */
  #isInGroup(patterns: string): Answer {
    const { groups, invalidUser } = this.session;
    if (invalidUser) return 'no';
    if (!groups) return 'unknown';
    const matches = groups.map((group) => matchPatterns(patterns, group));
    return yesOrNo(!matches.includes('excluded') && matches.includes('matched'));
  }

  /** The number of a service that is written by its name is the machine's knowledge. */
  #isAtPort(asked: string): Answer {
    const port = readDecimal(asked);
    const { localPort } = this.session;
    return port === undefined || localPort === undefined ? 'unknown' : yesOrNo(port === localPort);
  }
}

function all<Item>(items: readonly Item[], answerOf: (item: Item) => Answer): Answer {
  let result: Answer = 'yes';
  for (const item of items) {
    const answer = answerOf(item);
    if (answer === 'no') return 'no';
    if (answer === 'unknown') result = 'unknown';
  }
  return result;
}

function answerFor<Fact>(fact: Fact | undefined, match: (fact: Fact) => ListMatch): Answer {
  return fact === undefined ? 'unknown' : yesOrNo(match(fact) === 'matched');
}

const yesOrNo = (holds: boolean): Answer => (holds ? 'yes' : 'no');
