import { governanceModule } from '#modules/governance/index.ts'
import { inboxModule } from '#modules/inbox/index.ts'
import { listeningModule } from '#modules/listening/index.ts'
import { publishingModule } from '#modules/publishing/index.ts'
import type { Engine } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { JobDefinition } from '#platform/jobs/define.ts'
import type { Due } from './ledger.ts'

const jobs: ReadonlyMap<string, JobDefinition> = new Map(
  [governanceModule, publishingModule, inboxModule, listeningModule]
    .flatMap((module) => module.jobs ?? [])
    .map((job) => [job.name, job]),
)

/** Puts what is due later into the queue, in the same transaction: clocks, consents, posts, what was put aside. */
export async function enqueueLater(
  { queue }: Engine,
  tx: Tx,
  organisationId: string,
  later: readonly Due[],
): Promise<void> {
  for (const { job: name, data, at } of later) {
    const job = jobs.get(name)
    if (!job) throw new Error(`no room has a job called ${name}`)
    await queue.enqueue(tx, organisationId, job, data, { startAfter: at })
  }
}
