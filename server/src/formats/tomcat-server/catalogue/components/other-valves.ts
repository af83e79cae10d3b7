import type { ComponentEntry } from '../component.js';
import { flag, int, javaClass, path, regex } from '../types.js';
import { valve } from './internal.js';

/** Valves that fit no other theme. */
export const otherValves: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.valves.CrawlerSessionManagerValve',
    kind: 'Valve',
    summary: 'Gives each crawler one session.',
    attributes: [
      {
        name: 'contextAware',
        type: flag,
        releases: '8.5.31+ 9.0.8+ 10.0 10.1 11.0',
        default: 'true',
        summary: 'Keeps sessions apart by application.',
      },
      {
        name: 'crawlerIps',
        type: regex,
        releases: '8.5.16+ 9.0 10.0 10.1 11.0',
        summary: 'Addresses of crawlers.',
      },
      {
        name: 'crawlerUserAgents',
        type: regex,
        default: '.*[bB]ot.*|.*Yahoo! Slurp.*|.*Feedfetcher-Google.*',
        summary: 'Clients that are crawlers.',
      },
      {
        name: 'hostAware',
        type: flag,
        releases: '8.5.31+ 9.0.8+ 10.0 10.1 11.0',
        default: 'true',
        summary: 'Keeps sessions apart by host.',
      },
      {
        name: 'sessionInactiveInterval',
        type: int({ unit: 's' }),
        default: '60',
        summary: 'Crawler session timeout.',
      },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.FilterValve',
    kind: 'Valve',
    releases: '11.0',
    summary: 'Runs a servlet filter as a valve.',
    attributes: [
      { name: 'filterClass', type: javaClass, isRequired: true, summary: 'Servlet Filter run as a valve.' },
    ],
    internal: [...valve, 'filterClassName'],
  },
  {
    name: 'org.apache.catalina.valves.ParameterLimitValve',
    kind: 'Valve',
    releases: '9.0.106+ 10.1.42+ 11.0.3+',
    summary: 'Limits the parameters by path.',
    attributes: [
      {
        name: 'resourcePath',
        type: path,
        default: 'parameter_limit.config',
        summary: 'File of pattern=limit lines.',
      },
    ],
    internal: [...valve, 'urlPatternLimits'],
  },
  {
    name: 'org.apache.catalina.valves.PersistentValve',
    kind: 'Valve',
    summary: 'Loads and stores the session with every request.',
    attributes: [
      {
        name: 'filter',
        type: regex,
        releases: '8.5.58+ 9.0.38+ 10.0 10.1 11.0',
        summary: 'URLs for which sessions are left alone.',
      },
      {
        name: 'semaphoreAcquireUninterruptibly',
        type: flag,
        releases: '8.5.90+ 9.0.76+ 10.1.10+ 11.0',
        default: 'true',
        summary: 'Waits without being interrupted.',
      },
      {
        name: 'semaphoreBlockOnAcquire',
        type: flag,
        releases: '8.5.90+ 9.0.76+ 10.1.10+ 11.0',
        default: 'true',
        summary: 'Waits for the session to be free.',
      },
      {
        name: 'semaphoreFairness',
        type: flag,
        releases: '8.5.90+ 9.0.76+ 10.1.10+ 11.0',
        default: 'true',
        summary: 'Serves waiting requests in order.',
      },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.SemaphoreValve',
    kind: 'Valve',
    summary: 'Limits how many requests are served at a time.',
    attributes: [
      { name: 'block', type: flag, default: 'true', summary: 'Lets requests wait.' },
      { name: 'concurrency', type: int(), default: '10', summary: 'Requests at a time.' },
      { name: 'fairness', type: flag, default: 'false', summary: 'Serves waiting requests in order.' },
      {
        name: 'highConcurrencyStatus',
        type: int(),
        releases: '9.0.88+ 10.1.20+ 11.0',
        default: '-1',
        summary: 'Status of refused requests; `-1`: none.',
      },
      {
        name: 'interruptible',
        type: flag,
        default: 'false',
        summary: 'Lets waiting requests be interrupted.',
      },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.StuckThreadDetectionValve',
    kind: 'Valve',
    summary: 'Logs requests that take long.',
    attributes: [
      {
        name: 'interruptThreadThreshold',
        type: int({ unit: 's' }),
        default: [
          { releases: '8.5 10.0', value: '0' },
          { releases: '9.0 10.1 11.0', value: '-1' },
        ],
        summary: 'Seconds after which the thread is interrupted; `0` or less: never.',
      },
      {
        name: 'threshold',
        type: int({ unit: 's' }),
        default: '600',
        summary: 'Seconds after which a request counts as stuck.',
      },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.rewrite.RewriteValve',
    kind: 'Valve',
    summary: 'Rewrites URLs by `rewrite.config`.',
    attributes: [{ name: 'enabled', type: flag, default: 'true', summary: 'Whether it works.' }],
    internal: [...valve, 'configuration'],
  },
  {
    name: 'org.apache.catalina.valves.CometConnectionManagerValve',
    kind: 'Valve',
    releases: '7.0',
    summary: 'Closed Comet connections.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'org.apache.catalina.valves.RequestDumperValve',
    kind: 'Valve',
    releases: '6.0',
    summary: 'Logged requests in full; a filter of that name does now.',
    attributes: [],
    isOpen: true,
  },
];
