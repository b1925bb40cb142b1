import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFeed } from './index.ts'
import type { ParsedEntry, ParsedFeed } from './parsed-feed.ts'

// feedparser's own suite: files, and what each field must be. Lives beside the repository, never in it.
const suite = new URL('../../../../../shared/data/feeds/', import.meta.url)
const present = existsSync(new URL('cases.jsonl', suite))

interface Check {
  readonly path: readonly (string | number)[]
  readonly op: string
  readonly value?: unknown
}
interface Case {
  readonly file: string
  readonly checks: readonly Check[] | null
  readonly headers: Readonly<Record<string, string>> | null
}

const sameField: Readonly<Record<string, string>> = {
  description: 'summary',
  guid: 'id',
  modified: 'updated',
  issued: 'published',
}

/** The field of ours that a check is about, or undefined when it is about something we do not carry. */
function fieldOf(check: Check): { feed: boolean; field: string; date: boolean } | undefined {
  const [where, ...rest] = check.path
  const inFeed = where === 'feed'
  if (!inFeed && where !== 'entries') return undefined
  const [first, ...more] = (inFeed ? rest : rest.slice(1)).map(String)
  const path = [sameField[first ?? ''] ?? first, ...more].join('.')
  if (path === 'content.0.value') return { feed: false, field: 'content', date: false }
  if (path === 'title_detail.value') return { feed: inFeed, field: 'title', date: false }
  const date = /^(published|updated)(_parsed)?$/.exec(path)?.[1]
  if (date && !inFeed) return { feed: false, field: date, date: true }
  const known = inFeed ? ['title', 'link', 'id'] : ['title', 'link', 'id', 'author', 'summary']
  return known.includes(path) ? { feed: inFeed, field: path, date: false } : undefined
}

function expected(check: Check, date: boolean): unknown {
  if (!date) return check.value
  const value = check.value
  const at = Array.isArray(value)
    ? Date.UTC(value[0], value[1] - 1, value[2], value[3], value[4], value[5])
    : Date.parse(String(value))
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

function judge(one: Case, check: Check): string | null | undefined {
  const target = fieldOf(check)
  if (!target) return undefined
  const headers = new Headers(one.headers ?? {})
  const parsed = parseFeed(
    readFileSync(new URL(one.file, suite)),
    { contentType: headers.get('content-type'), contentLocation: headers.get('content-location') },
    `http://127.0.0.1:8097/${one.file.replace('xml/', '')}`,
  )
  const feed = 'refused' in parsed ? null : (parsed as ParsedFeed)
  const holder = target.feed ? feed : feed?.entries[Number(check.path[1])]
  const got = holder?.[target.field as keyof (ParsedFeed | ParsedEntry)] as unknown
  const want = expected(check, target.date)
  const passes =
    check.op === '=='
      ? got === want
      : check.op === '!='
        ? got !== want
        : Boolean(got) === (check.op === 'truthy')
  return passes
    ? null
    : `${one.file} ${check.path.join('.')}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`
}

describe('feedparser suite', () => {
  it.skipIf(!present)('passes at least 99 % of the checks on the fields we carry', () => {
    const lines = readFileSync(new URL('cases.jsonl', suite), 'utf8').split('\n').filter(Boolean)
    const cases = lines.map((line) => JSON.parse(line) as Case)
    const verdicts = cases.flatMap((one) => (one.checks ?? []).map((check) => judge(one, check)))
    const judged = verdicts.filter((verdict) => verdict !== undefined)
    const failed = judged.filter((verdict) => verdict !== null)
    const share = (judged.length - failed.length) / judged.length
    console.info(
      `feedparser suite: ${judged.length - failed.length} of ${judged.length} checks (${(share * 100).toFixed(1)} %)`,
    )
    expect(judged.length).toBeGreaterThan(400)
    expect(share, failed.join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  it.runIf(!present)('is skipped: the data folder beside the repository is absent', () => {
    expect(present).toBe(false)
  })
})
