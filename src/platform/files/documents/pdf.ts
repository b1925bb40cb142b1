import { ok, type Result } from '#kernel/result.ts'
import { damaged, unfit } from '../refusals.ts'
import type { Taken } from '../taken.ts'
import { actionsIn, pagesIn } from './pdf-facts.ts'
import { objectsOf } from './pdf-objects.ts'

/** A PDF as it is kept: whole, readable by everybody, and doing nothing by itself. */
export function takePdf(name: string, bytes: Buffer): Result<Taken> {
  const broken = endOf(bytes)
  if (broken) return damaged(name, broken)
  const objects = objectsOf(bytes)
  if (objects === null) return damaged(name, 'a part of it cannot be unpacked.')
  if (/\/Encrypt\b/.test(objects))
    return unfit(
      `“${name}” is locked with a password or against copying.`,
      'Save it without protection and add it again.',
    )
  const action = actionsIn(objects)
  if (action)
    return unfit(
      `“${name}” is a document that ${action}.`,
      'Print it to PDF anew and add that: paper can do nothing by itself.',
    )
  const pages = pagesIn(objects)
  if (pages === 0) return damaged(name, 'it has no pages.')
  return ok({ name, mimeType: 'application/pdf', kind: 'document', pages, notes: [] })
}

/** Whether it stops where a PDF stops, and its index is where its end says. Null: it does. */
function endOf(bytes: Buffer): string | null {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048))
  const end = /startxref\s+(\d+)\s+%%EOF([\s\0]*)$/.exec(tail)
  if (!end) {
    return tail.includes('%%EOF') ? 'something stands behind its end.' : 'it breaks off before its end.'
  }
  const at = Number(end[1])
  const there = bytes.toString('latin1', at, Math.min(bytes.length, at + 40))
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(there) ? null : 'its index is not where it says.'
}
