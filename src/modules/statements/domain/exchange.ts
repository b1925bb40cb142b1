import { type Audience, audiences, type Scenario, scenarios } from './scenarios.ts'
import { type PartName, type Parts, partNames, wordsOf } from './words.ts'

/** A statement as a file holds it. */
export interface Filed {
  readonly scenario: Scenario
  readonly language: string
  readonly title: string
  readonly audiences: readonly Audience[]
  readonly parts: Parts
}

export interface Problem {
  /** “Line 12”, “Statement 3”. */
  readonly where: string
  readonly message: string
}

export interface Read {
  readonly found: readonly Filed[]
  readonly problems: readonly Problem[]
}

/** How many statements a file may hold, and how long a part may be. */
const MOST = 400
const LONGEST = 1500

export function toJson(list: readonly Filed[]): string {
  return `${JSON.stringify({ weft: 'statements', version: 1, statements: list }, null, 2)}\n`
}

/** Readable by people, and read back the same. */
export function toMarkdown(list: readonly Filed[]): string {
  const sections = list.map(({ scenario, language, title, audiences: to, parts }) => {
    const head = [
      `## ${scenario} · ${language} · ${title}`,
      ...(to.length > 0 ? [`Audiences: ${to.join(', ')}`] : []),
    ]
    const body = partNames
      .filter((name) => parts[name].trim() !== '')
      .map((name) => `### ${name}\n\n${parts[name].trim()}`)
    return [head.join('\n'), ...body].join('\n\n')
  })
  return `${['# Statements', ...sections].join('\n\n')}\n`
}

/** Reads a file of either kind. What is wrong is said with its place; what is right is found all the same. */
export function readFile(text: string): Read {
  const start = text.replace(/^\ufeff/, '').trimStart()
  const raw = start.startsWith('{') || start.startsWith('[') ? fromJson(start) : fromMarkdown(text)
  const found: Filed[] = []
  const problems: Problem[] = [...raw.problems]
  for (const { where, value } of raw.values.slice(0, MOST)) {
    const judged = judge(value)
    if ('message' in judged) problems.push({ where, message: judged.message })
    else found.push(judged)
  }
  if (raw.values.length > MOST)
    problems.push({ where: 'File', message: `It holds more than ${MOST} statements; the rest was not read.` })
  if (raw.values.length === 0 && problems.length === 0)
    problems.push({ where: 'File', message: 'There is no statement in it.' })
  return { found, problems }
}

interface Raw {
  readonly values: readonly { readonly where: string; readonly value: unknown }[]
  readonly problems: readonly Problem[]
}

function fromJson(text: string): Raw {
  try {
    const parsed: unknown = JSON.parse(text)
    const list = Array.isArray(parsed) ? parsed : isRecord(parsed) ? parsed.statements : null
    if (!Array.isArray(list))
      return { values: [], problems: [{ where: 'File', message: 'It has no list called “statements”.' }] }
    return { values: list.map((value, at) => ({ where: `Statement ${at + 1}`, value })), problems: [] }
  } catch {
    return {
      values: [],
      problems: [{ where: 'File', message: 'It is not JSON: it cannot be read to its end.' }],
    }
  }
}

interface Section {
  readonly where: string
  readonly value: { [key: string]: unknown; parts: Record<string, string> }
}

function fromMarkdown(text: string): Raw {
  const values: Section[] = []
  const problems: Problem[] = []
  let part: string | null = null
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const where = `Line ${at + 1}`
    const section = values.at(-1)
    const head = /^##\s+([^·]+)·([^·]+)·(.+)$/u.exec(line)
    const named = /^###\s+(\S+)\s*$/u.exec(line)?.[1]
    const to = /^Audiences:\s*(.*)$/u.exec(line)?.[1]
    if (head) {
      const [scenario, language, title] = head.slice(1).map((one) => one.trim())
      values.push({ where, value: { scenario, language, title, audiences: [], parts: {} } })
      part = null
    } else if (/^##\s/u.test(line))
      problems.push({ where, message: 'Write the heading as “## scenario · language · title”.' })
    else if (named !== undefined) {
      part = partNames.some((name) => name === named) ? named : null
      if (part === null) problems.push({ where, message: `There is no part called “${named}”. ${partList}` })
    } else if (to !== undefined && part === null && section)
      section.value.audiences = to
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    else if (part !== null && section)
      section.value.parts[part] = `${section.value.parts[part] ?? ''}${line}\n`
    else if (line.trim() !== '' && !/^#\s/u.test(line))
      problems.push({ where, message: `These words are in no part. ${partList}` })
  }
  return { values, problems }
}

const partList = `Parts are: ${partNames.join(', ')}.`

function judge(value: unknown): Filed | { readonly message: string } {
  if (!isRecord(value)) return { message: 'It is not a statement.' }
  const scenario = scenarios.find((one) => one === value.scenario)
  if (!scenario)
    return {
      message: `“${String(value.scenario)}” is no kind of crisis. Kinds are: ${scenarios.join(', ')}.`,
    }
  const { language, title } = value
  if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language))
    return { message: 'Write the language as two or three letters, such as “en”.' }
  if (typeof title !== 'string' || title.trim() === '' || title.trim().length > 120)
    return { message: 'It needs a title of at most 120 letters.' }
  const to = Array.isArray(value.audiences) ? value.audiences : []
  const strange = to.find((one) => !audiences.some((known) => known === one))
  if (strange !== undefined)
    return { message: `“${String(strange)}” is no audience. Audiences are: ${audiences.join(', ')}.` }
  const parts = partsFrom(value.parts)
  if (parts === null)
    return { message: `Its parts have to be texts of at most ${LONGEST} letters. ${partList}` }
  if (wordsOf(parts) === '') return { message: 'It has no words.' }
  return {
    scenario,
    language,
    title: title.trim(),
    audiences: audiences.filter((one) => to.includes(one)),
    parts,
  }
}

function partsFrom(value: unknown): Parts | null {
  if (!isRecord(value)) return null
  const parts: Partial<Record<PartName, string>> = {}
  for (const name of partNames) {
    const text = value[name] ?? ''
    if (typeof text !== 'string' || text.trim().length > LONGEST) return null
    parts[name] = text.trim()
  }
  return { acknowledgement: '', empathy: '', facts: '', action: '', nextUpdate: '', ...parts }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
