import { decimalSign } from './money.ts'

export type WrittenNumber = { readonly value: number } | { readonly wrong: 'none' | 'ambiguous' }

/**
 * Reads a number as people and spreadsheets write it: "1250", "1 250,5", "1,250.50", "1.250,50", "0,333". "1,250" and
 * "1.250" may be a thousand or one: ambiguous, nobody guesses which.
 */
export function readNumber(text: string): WrittenNumber {
  const bare = text.trim().replace(/[\s\u00a0\u202f'’_]/g, '')
  const digits = bare.replace(/^[-−+]/, '')
  if (!/^\d[\d.,]*$/.test(digits)) return { wrong: 'none' }
  const sign = decimalSign(digits, 2)
  if (sign === 'ambiguous') return { wrong: 'ambiguous' }
  const grouping = sign === '.' ? ',' : '.'
  const whole = sign === '' ? digits.replace(/[.,]/g, '') : digits.replaceAll(grouping, '').replace(sign, '.')
  const value = Number(whole)
  if (!Number.isFinite(value)) return { wrong: 'none' }
  return { value: /^[-−]/.test(bare) && value !== 0 ? -value : value }
}
