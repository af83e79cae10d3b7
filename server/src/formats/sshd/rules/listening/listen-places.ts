import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { isBareIPv6, splitHostPort } from '../../values/host-port.js';
import { formatAddress, parseAddress } from '../../values/ip.js';

/** What a ListenAddress line names. */
export interface ListenPlace {
  readonly directive: Directive;
  /** As written, without its port. */
  readonly host: string;
  /** The address in its usual form, the same for all that mean it; undefined for a name. */
  readonly address: string | undefined;
  /** The port of its own. */
  readonly port: string | undefined;
  readonly domain: string | undefined;
}

/** The addresses to listen at, in the order of the file. */
export function listenPlaces(model: SshdModel): readonly ListenPlace[] {
  return listenLines(model, 'ListenAddress').map((directive) => {
    const written = directive.line.args[0]?.value ?? '';
    const split = isBareIPv6(written) ? undefined : splitHostPort(written);
    const host = split?.host ?? written;
    const address = parseAddress(host);
    return {
      directive,
      host,
      address: address && formatAddress(address),
      port: split?.port === undefined ? undefined : written.slice(split.port),
      domain: directive.line.args[2]?.value,
    };
  });
}

/** The lines of a keyword that hold for everybody and that sshd accepts. */
export function listenLines(model: SshdModel, name: 'Port' | 'ListenAddress'): readonly Directive[] {
  return model.accepted(name).filter(({ scope }) => scope.isAlways);
}
