import { useEffect, useState } from 'react'
import { type Fault, judge } from '#modules/hours/contract.ts'
import { type HoursDraft, wholeTimes } from './typed.ts'
import { faultText } from './words.ts'

/** What is only not written yet is said when somebody wants to save, not while they write. */
const unfinished: readonly Fault['rule'][] = [
  'time-missing',
  'closed-days',
  'closed-name',
  'extra-day',
  'extra-time',
  'extra-name',
]
const PAUSE_MS = 600

/** What cannot be in a draft, a moment after each change; after `check` also what is missing. */
export function useFaults(draft: HoursDraft) {
  const [settled, setSettled] = useState(draft)
  const [whole, setWhole] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])
  const all = settled.follows ? [] : judge(wholeTimes(settled.hours))
  const shown = whole ? all : all.filter(({ rule }) => !unfinished.includes(rule))
  return {
    faultAt: (where: string): string | undefined => {
      const found = shown.find((one) => one.where === where)
      return found && faultText(found)
    },
    check: () => {
      setSettled(draft)
      setWhole(true)
    },
  }
}
