import { expect, it } from 'vitest'
import { describeReal, type Real, withPds, withSnac } from '../support/real.ts'
import { table } from './count.ts'
import { crash } from './suite.ts'

const [pds, snac] = await Promise.all([withPds(), withSnac()])
const missing = [pds, snac].find((one) => !one.available)
const servers: Real<object> = missing && !missing.available ? missing : { available: true }
const posts = Number(process.env.WEFT_CRASH_POSTS ?? 500)
// It ends as soon as everything is settled; this is for machines that do much else at the same time.
const seconds = 1800 * Math.max(1, posts / 500)

describeReal('posts on three networks while workers are killed and networks fail', servers, () => {
  if (!pds.available || !snac.available) return

  it(
    'go out exactly once, none is lost, threads keep their order and what is held says why',
    async () => {
      const clocks = [0, 0, 30_000, 0, -30_000, 0]
      const say = (line: string) => console.log(line)
      const outcome = await crash({ posts, pds, snac, seconds, clocks, say })
      const { rows, kills, restarts, signedIn, reasons, left } = outcome
      console.log(`\n${table(rows)}\n`)
      console.log(
        `${kills} kills, never fewer than two workers for more than ${outcome.alone} ms, ` +
          `database restarted ${restarts.length} times (${restarts.join(', ')} ms), ` +
          `signed in again ${signedIn} times, ${outcome.seconds} s`,
      )
      for (const [reason, times] of reasons) console.log(`${times} × ${reason}`)
      for (const what of left) console.log(`not reached: ${what}`)
      for (const row of rows) {
        const { twice, lost, unsaid, strange, threadBroken } = row
        const wrong = { twice, lost, unsaid, strange, threadBroken }
        expect(wrong, row.network).toEqual({ twice: 0, lost: 0, unsaid: 0, strange: 0, threadBroken: 0 })
        expect(row.live + row.explained, row.network).toBe(row.sent)
      }
      expect(outcome.troubles).toEqual([])
      expect(left).toEqual([])
      expect([...reasons].map(([, times]) => times).reduce((all, one) => all + one, 0)).toBe(3)
    },
    (seconds + 240) * 1000,
  )
})
