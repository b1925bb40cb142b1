import type { z } from 'zod'
import { answerLine, houseFile, scenarioLine, worldOf } from './domain/scenario-file.ts'
import type { World } from './domain/world.ts'

/** What one scenario of a file is answered with. */
export type ScenarioAnswer =
  | {
      readonly id?: string | number
      readonly outcome: 'allow' | 'needs' | 'refuse'
      readonly class: string
      readonly reasons: readonly { readonly rule: string; readonly message: string; readonly help?: string }[]
      readonly steps: readonly {
        readonly id: string
        readonly label: string
        readonly groups: readonly unknown[]
        readonly minutes: number
      }[]
      readonly mandate: string | null
      readonly matrixRule: string | null
    }
  | { readonly id?: string | number; readonly error: string }

/** A house from the text of a file, ready to be asked; a string says what is wrong with it. */
export function houseFrom(text: string): World | string {
  const json = parsed(text)
  if ('error' in json) return json.error
  const house = houseFile.safeParse(json.value)
  return house.success ? worldOf(house.data) : wordsFor(house.error)
}

/** Answers one line. Every wrong line is answered too, with what was wrong and where. */
export function answerScenario(line: string, house: World | null): ScenarioAnswer {
  const json = parsed(line)
  if ('error' in json) return json
  const read = scenarioLine.safeParse(json.value)
  const id =
    typeof json.value === 'object' && json.value !== null && 'id' in json.value ? json.value.id : undefined
  const named = typeof id === 'string' || typeof id === 'number' ? { id } : {}
  if (!read.success) return { ...named, error: wordsFor(read.error) }
  const world = read.data.organisation ? worldOf(read.data.organisation) : house
  if (!world)
    return { ...named, error: 'organisation: missing; write it in the line, or give --house FILE.json' }
  const { outcome, contentClass, reasons, steps, mandateId, matrixRule } = answerLine(world, read.data)
  const path = steps.map(({ id: step, label, groups, minutes }) => ({ id: step, label, groups, minutes }))
  return { ...named, outcome, class: contentClass, reasons, steps: path, mandate: mandateId, matrixRule }
}

function parsed(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { error: `not JSON (${error instanceof Error ? error.message : error})` }
  }
}

function wordsFor(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
    .join('; ')
}
