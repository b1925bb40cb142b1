import { expect, it } from 'vitest'
import { inboxModule } from '#modules/inbox/index.ts'
import { listeningModule } from '#modules/listening/index.ts'
import { isHeard } from './web/heard-metrics.ts'

it('every metric of the rooms that listen and answer stands on listening', () => {
  const offered = [...(inboxModule.metrics ?? []), ...(listeningModule.metrics ?? [])].map(({ id }) => id)
  expect(offered.length).toBeGreaterThan(10)
  expect(offered.filter((id) => !isHeard(id))).toEqual([])
})
