import type { Target } from '../../../core/target.js';
import { blocks, stockAction } from '../catalogue/actions.js';
import type { Jail } from '../model/jail.js';
import { type Specification, specificationsIn } from '../values/specification.js';

/** A range of ports, its ends included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

const SERVICES: Readonly<Record<string, number>> = {
  ftp: 21,
  ssh: 22,
  telnet: 23,
  smtp: 25,
  domain: 53,
  http: 80,
  pop3: 110,
  imap: 143,
  imap2: 143,
  https: 443,
  submission: 587,
  imaps: 993,
  pop3s: 995,
};

/** The ports of a list such as `ssh,2222,1000:2000`; undefined where one of them is not known. */
export function readPorts(value: string): readonly PortRange[] | undefined {
  const ranges: PortRange[] = [];
  for (const word of value.split(',')) {
    const text = word.trim();
    const [from, to = from, more] = text.split(/[:-]/).map(portOf);
    if (from === undefined || to === undefined || more !== undefined) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

function portOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : SERVICES[text.toLowerCase()];
}

/**
 * The ports from which a jail keeps an address out; undefined where it is all of them, or where that is not known: an
 * action is none of those that fail2ban ships, or a port has a name that is not known.
 */
export function bannedPorts(jail: Jail, target: Target): readonly PortRange[] | undefined {
  const ranges: PortRange[] = [];
  let blocksAtAll = false;
  for (const action of specificationsIn(jail.value('action') ?? '')) {
    const stock = stockAction(action.name, target);
    if (!stock) return undefined;
    if (!blocks(stock)) continue;
    const ports = portsOf(action);
    if (!stock.parameters.includes('port') || !ports) return undefined;
    blocksAtAll = true;
    ranges.push(...ports);
  }
  return blocksAtAll ? ranges : undefined;
}

function portsOf({ name, parameters }: Specification): readonly PortRange[] | undefined {
  const given = new Map(parameters.map((parameter) => [parameter.name, parameter.value]));
  const port = given.get('port');
  if (/allports/.test(name) || given.get('type') === 'allports' || port === undefined) return undefined;
  return readPorts(port);
}

/** Whether a port is in one of the ranges. */
export function isIn(ranges: readonly PortRange[], port: number): boolean {
  return ranges.some(({ from, to }) => from <= port && port <= to);
}
