import type { Finding } from '../../../../core/finding.js';
import { randomWord } from '../../../../core/random.js';
import type { Rule } from '../../../../core/rule.js';
import { shownValue } from '../../../xml/attributes.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';
import { isGuessable } from './guessable-word.js';
import { disablePort, shutdownPort } from './shutdown-port.js';

/** Thirty letters of five bits each. */
const RANDOM_LENGTH = 30;

/** A shutdown port that everybody on the machine can use. */
export const guessableShutdownWord: Rule<ServerModel> = {
  id: 'tomcat-server/guessable-shutdown-word',
  title: 'A shutdown port with a word that is easily guessed',
  why: 'Whoever sends the shutdown word to the shutdown port stops Tomcat, and no password is asked. Every user and every process of the machine reaches the port; an application that can be made to open connections lets outsiders reach it too. An empty word matches as soon as a connection is opened.',
  remedy:
    'Set `port="-1"` where systemd, a container or another service manager stops Tomcat: `shutdown.sh` then needs the process number in `CATALINA_PID`. Otherwise give `shutdown` a long random word, and tell it to the scripts that send it.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.5,
  keywords: ['Server'],
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 3.1' },
    { source: 'CWE', id: 'CWE-1392' },
  ],
  examples: [
    {
      bad: wholeServer('port="8005" shutdown="SHUTDOWN"'),
      good: wholeServer('port="-1" shutdown="SHUTDOWN"'),
    },
    { bad: wholeServer('port="8005" shutdown=""') },
  ],
  *check(model): Iterable<Finding> {
    const open = shutdownPort(model);
    const word = open && model.setting(open.server, 'shutdown');
    if (!open || !word || !isGuessable(word.value)) return;
    const { server } = open;
    yield {
      span: word.attribute ? shownValue(word.attribute) : server.nameSpan,
      message: messageFor(word.value, open.name),
      fixes: () => [
        disablePort(server),
        {
          title: 'Put in a random word',
          safe: false,
          edits: setAttribute(server, 'shutdown', randomWord(RANDOM_LENGTH)),
        },
      ],
    };
  },
};

function messageFor(word: string, port: string): string {
  if (word === '') {
    return `The shutdown word is empty: whoever opens a connection to ${port} stops Tomcat, a port scan too.`;
  }
  if (word === 'SHUTDOWN') {
    return `Every local user or process stops Tomcat by sending the default word SHUTDOWN to ${port}.`;
  }
  return `The word that stops Tomcat on ${port} is easily guessed.`;
}
