import { expect, it } from 'vitest'
import { createLogger } from './index.ts'

function written(field: object): Record<string, Record<string, unknown>> {
  const lines: string[] = []
  createLogger('info', { write: (line) => lines.push(line) }).warn(field, 'something happened')
  return JSON.parse(lines.join(''))
}

it('writes what an error says and its plain fields, never what it carries', () => {
  // As the pool of connections hands it over when the database goes away.
  const fault = Object.assign(new Error('Connection terminated unexpectedly'), {
    code: '57P01',
    client: { connectionParameters: { host: 'localhost', password: 'thermos on the ridge' } },
  })
  const { err } = written({ err: fault })
  expect(err).toMatchObject({ type: 'Error', message: 'Connection terminated unexpectedly', code: '57P01' })
  expect(err?.stack).toContain('log.test.ts')
  expect(JSON.stringify(err)).not.toMatch(/client|ridge/)
})

it('keeps the parts of several errors in one, and what caused it', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED ::1'), {
    code: 'ECONNREFUSED',
    socket: { a: 1 },
  })
  const { err } = written({
    err: new AggregateError([refused], 'all failed', { cause: new Error('no route') }),
  })
  expect(err?.message).toContain('no route')
  expect(err?.aggregateErrors).toEqual([
    { type: 'Error', message: 'connect ECONNREFUSED ::1', stack: expect.any(String), code: 'ECONNREFUSED' },
  ])
})

it('cuts secrets out, and takes what is no error as it is', () => {
  expect(written({ err: 'only words', settings: { password: 'x' } })).toMatchObject({
    err: 'only words',
    settings: { password: '[cut]' },
  })
})
