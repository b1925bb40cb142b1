import { describe, expect, it } from 'vitest'
import { checks } from '#networks/contract/kit/index.ts'
import { startRun } from '#networks/contract/kit/run.ts'
import type { Network } from '#networks/contract/network.ts'
import { fake } from './index.ts'
import { fakeSubject } from './kit-subject.ts'
import { changingMistakes } from './testing/changing-mistakes.ts'
import { connectingMistakes } from './testing/connecting-mistakes.ts'
import { countingMistakes } from './testing/counting-mistakes.ts'
import { listeningMistakes } from './testing/listening-mistakes.ts'
import { moderatingMistakes } from './testing/moderating-mistakes.ts'
import { profileMistakes } from './testing/profile-mistakes.ts'
import { publishingMistakes } from './testing/publishing-mistakes.ts'
import { receivingMistakes } from './testing/receiving-mistakes.ts'
import { richMistakes } from './testing/rich-mistakes.ts'

const mistakes = [
  ...connectingMistakes,
  ...publishingMistakes,
  ...receivingMistakes,
  ...listeningMistakes,
  ...countingMistakes,
  ...profileMistakes,
  ...richMistakes,
  ...changingMistakes,
  ...moderatingMistakes,
]

/** Whether a check notices; the wait for something that never comes is kept short. */
async function notices(network: Network, titles: readonly string[]): Promise<string[]> {
  const subject = { ...(await fakeSubject(network)), withinMs: 700 }
  try {
    const kit = await startRun(subject)
    const missed: string[] = []
    for (const title of titles) {
      const check = checks.find((one) => one.title === title)
      if (!check) throw new Error(`There is no check "${title}".`)
      const passed = await check.run(kit).then(
        () => true,
        () => false,
      )
      if (passed) missed.push(title)
    }
    return missed
  } finally {
    await subject.close()
  }
}

describe('the contract kit notices an adapter that', () => {
  it.each(mistakes)('$what', async ({ network, caughtBy }) => {
    expect(await notices({ ...fake, ...network }, caughtBy)).toEqual([])
  })

  it('has any mistake: no check is there that nothing can fail', () => {
    const tried = new Set(mistakes.flatMap(({ caughtBy }) => caughtBy))
    expect(checks.map(({ title }) => title).filter((title) => !tried.has(title))).toEqual([])
  })
})

describe('a capability declared missing', () => {
  it('is noticed when the network has it after all', async () => {
    const subject = await fakeSubject()
    const no = { no: 'Not here.' }
    const can = { ...subject.can, publish: no, stream: no, receive: no, measure: no, refusesLongText: no }
    try {
      const titles = [
        'publishes and is read back with exactly our text',
        'the stream hands out a mention as it happens and ends when told',
        'a mention is handed out in time, with who wrote it and what',
        'figures of a fresh post are counts or say why they are unknown',
      ]
      const kit = await startRun({ ...subject, can })
      for (const title of titles) {
        const check = checks.find((one) => one.title === title)
        await expect(check?.run(kit), title).rejects.toThrow()
      }
      const long = checks.find((one) => one.title === 'one more is invalid and the server refuses it')
      await expect(
        long?.run(await startRun({ ...subject, can: { ...subject.can, refusesLongText: no } })),
      ).rejects.toThrow()
    } finally {
      await subject.close()
    }
  })
})
