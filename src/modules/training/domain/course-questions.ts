import { type Question, slug } from './content.ts'
import { type FileProblem, type Line, readMarks } from './course-lines.ts'
import { freeSlug } from './slug.ts'

type Draft = {
  line: number
  text: string
  id: string | null
  many: boolean
  choices: { text: string; right: boolean }[]
  why: string
}

const join = (before: string, more: string): string => `${before} ${more.trim()}`.trim()

/** Takes one line into the question it belongs to: an answer, its next line, an explanation, more of the question. */
function take(draft: Draft, { number, text }: Line, problems: FileProblem[]): void {
  const box = /^\s*[-*]\s+\[(.)\]\s*(.*)$/.exec(text)
  if (box) {
    const mark = (box[1] ?? ' ').toLowerCase()
    if (mark !== 'x' && mark !== ' ')
      problems.push({
        line: number,
        message: 'Mark an answer with [x] when it is right, with [ ] when it is not.',
      })
    draft.choices.push({ text: (box[2] ?? '').trim(), right: mark === 'x' })
  } else if (/^\s*>/.test(text)) draft.why = join(draft.why, text.replace(/^\s*>\s?/, ''))
  else if (draft.choices.length === 0) draft.text = join(draft.text, text)
  else if (draft.why === '' && /^\s+\S/.test(text)) {
    const last = draft.choices.at(-1)
    if (last) last.text = join(last.text, text)
  } else
    problems.push({
      line: number,
      message: 'After the answers only an explanation may follow; begin its lines with “>”.',
    })
}

/** Reads the pool: a heading of the second order a question, its answers as boxes, its explanation as a quotation. */
export function readQuestions(lines: readonly Line[], problems: FileProblem[]): Question[] {
  const drafts: Draft[] = []
  for (const line of lines) {
    const heading = /^##\s+(.*)$/.exec(line.text)?.[1]
    if (heading !== undefined) {
      const { title, id, many } = readMarks(heading)
      drafts.push({ line: line.number, text: title, id, many, choices: [], why: '' })
      continue
    }
    if (line.text.trim() === '') continue
    const draft = drafts.at(-1)
    if (draft) take(draft, line, problems)
    else
      problems.push({ line: line.number, message: 'Begin a question with a heading: “## What is asked?”.' })
  }
  const taken = new Set<string>()
  return drafts.map((draft, index) => finish(draft, index, taken, problems))
}

function finish(draft: Draft, index: number, taken: Set<string>, problems: FileProblem[]): Question {
  const right = draft.choices.filter((choice) => choice.right).length
  const say = (message: string): void => void problems.push({ line: draft.line, message })
  if (draft.choices.length < 2) say('Give this question at least two answers: “- [x] …” and “- [ ] …”.')
  else if (right === 0) say('Mark the right answer with [x].')
  if (draft.id !== null && !slug.safeParse(draft.id).success)
    say(`“${draft.id}” is no id: use small letters, digits and single hyphens.`)
  if (draft.id !== null && taken.has(draft.id)) say(`There is a question “${draft.id}” already.`)
  const id = draft.id ?? freeSlug(draft.text, taken, `question-${index + 1}`)
  taken.add(id)
  const { text, choices, why } = draft
  return { id, text, many: draft.many || right > 1, choices, why }
}
