import { describe, expect, it } from 'vitest'
import { StartupError } from '#platform/startup-error.ts'
import { explain } from './words.ts'

describe('explain', () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', /disk .* is full/],
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), /disk .* is full/],
    [Object.assign(new Error('open'), { code: 'EACCES' }), /cannot be read or written/],
    ['FATAL:  data directory "/x" has wrong ownership', /cannot be read or written/],
    ['could not open file: Read-only file system', /read-only/],
    ['The data directory was initialized by PostgreSQL version 17, incompatible', /another major version/],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /too little free memory/],
    ['postgres: error while loading shared libraries: libicuuc.so.60', /does not run on this system/],
  ])('puts %s into plain words', (said, words) => {
    const error = explain('It did not start', said)
    expect(error.message).toMatch(words)
    expect(error.cure.length).toBeGreaterThan(20)
  })

  it('shows the telling line of what it does not know, and where to read more', () => {
    const error = explain(
      'It did not start',
      'LOG:  one\nFATAL:  the moon is full\nLOG:  bye\n',
      '/x/postgres.log',
    )
    expect(error.message).toBe('It did not start: FATAL:  the moon is full')
    expect(error.cure).toMatch(/postgres\.log/)
  })

  it('leaves a clear error as it is', () => {
    const clear = new StartupError('a', 'b')
    expect(explain('x', clear)).toBe(clear)
  })
})
