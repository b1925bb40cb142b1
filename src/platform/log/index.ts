import { type DestinationStream, pino } from 'pino'
import { writtenError } from './written-error.ts'

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>

/** JSON lines, on standard error unless said otherwise. What could be a secret is cut out wherever it stands. */
export function createLogger(
  level: string,
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): pino.Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: writtenError },
      redact: {
        paths: [
          'password',
          'credentials',
          'token',
          'secret',
          '*.password',
          '*.credentials',
          '*.token',
          '*.secret',
          'headers.authorization',
          'headers.cookie',
        ],
        censor: '[cut]',
      },
    },
    to,
  )
}
