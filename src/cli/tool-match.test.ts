import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runWeft } from './testing/run-weft.ts'

async function match(queries: readonly string[], posts: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'match-'))
  await writeFile(join(folder, 'q.jsonl'), queries.join('\n'))
  await writeFile(join(folder, 'p.jsonl'), `${posts.join('\n')}\n`)
  return weft(['--queries', join(folder, 'q.jsonl'), '--posts', join(folder, 'p.jsonl')])
}

async function weft(args: readonly string[]) {
  const { code, out, err } = await runWeft(['tool', 'match', ...args])
  return { code, out: out.map((line) => JSON.parse(line)), err }
}

describe('weft tool match', () => {
  it('answers each post that matches, in order, with ids as they were given', async () => {
    const said = await match(
      [
        '{"id":"b","query":"apple OR pear"}',
        '{"id":1,"query":"lang:en reach:>5"}',
        '{"id":"n","query":"NOT apple"}',
      ],
      [
        '{"id":7,"text":"An Apple","lang":"en-GB","reach":6}',
        '{"id":"p","text":"apple","author":null}',
        '{"id":"x","text":"PEAR"}',
      ],
    )
    expect(said).toEqual({
      code: 0,
      err: [],
      out: [
        { post: 7, queries: ['b', 1] },
        { post: 'p', queries: ['b'] },
        { post: 'x', queries: ['b', 'n'] },
      ],
    })
  })

  it('matches the good lines and tells of each bad one with its number', async () => {
    const said = await match(
      [
        '{"id":"a","query":"x"}',
        '{"id":"bad","query":"x AND (y"}',
        'nope',
        '{"id":"a","query":"y"}',
        '{"query":"y"}',
        '[]',
        '{"id":2}',
      ],
      [
        '{"id":1,"text":"x"}',
        '{"id":2}',
        '',
        '{"text":"x"}',
        '{"id":3,"text":"x","lang":5}',
        '{"id":4,"text":"x","reach":"many"}',
        '{"id":5,"text":"X"}',
      ],
    )
    expect(said.code).toBe(1)
    expect(said.out).toEqual([
      { post: 1, queries: ['a'] },
      { post: 5, queries: ['a'] },
    ])
    const told = said.err.map((line) =>
      line.replace(/^weft tool match: .*\/(\w)\.jsonl, line (\d+): /, '$1$2 '),
    )
    expect(told.map((line) => line.split(' ')[0])).toEqual([
      'q2',
      'q3',
      'q4',
      'q5',
      'q6',
      'q7',
      'p2',
      'p4',
      'p5',
      'p6',
    ])
    expect(told[0]).toBe('q2 at character 7: This bracket is not closed. Put a ) where the group ends.')
  })

  it('wants both files, and files that can be read', async () => {
    expect((await weft(['--queries', 'q'])).err[0]).toMatch(/--posts is missing/)
    expect(await weft(['--queries', '/nowhere', '--posts', '/nowhere'])).toMatchObject({ code: 2 })
  })
})
