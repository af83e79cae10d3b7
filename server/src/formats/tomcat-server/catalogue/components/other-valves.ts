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
        summary: 'Separate sessions per context.',
      },
      {
        name: 'crawlerIps',
        type: regex,
        releases: '8.5.16+ 9.0 10.0 10.1 11.0',
        summary: 'Crawler addresses.',
      },
      {
        name: 'crawlerUserAgents',
        type: regex,
        default: '.*[bB]ot.*|.*Yahoo! Slurp.*|.*Feedfetcher-Google.*',
        summary: 'Crawler agents.',
      },
      {
        name: 'hostAware',
        type: flag,
        releases: '8.5.31+ 9.0.8+ 10.0 10.1 11.0',
        default: 'true',
        summary: 'Separate sessions per host.',
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
        summary: 'URLs that skip session storing/replication.',
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
      { name: 'block', type: flag, default: 'true', summary: 'Wait for a permit.' },
      { name: 'concurrency', type: int(), default: '10', summary: 'Permits.' },
      { name: 'fairness', type: flag, default: 'false', summary: 'FIFO permits.' },
      {
        name: 'highConcurrencyStatus',
        type: int(),
        releases: '9.0.88+ 10.1.20+ 11.0',
        default: '-1',
        summary: 'Status when refused.',
      },
      { name: 'interruptible', type: flag, default: 'false', summary: 'Wait can be interrupted.' },
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
        summary: 'Interrupt stuck threads.',
      },
      { name: 'threshold', type: int({ unit: 's' }), default: '600', summary: 'Age that counts as stuck.' },
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
