import type { ReactNode } from 'react'
import type { Message } from '#modules/inbox/contract.ts'
import { EventLine, Nest } from '#web/design/message.tsx'
import { t } from '#web/i18n.ts'

/** Stands a message in as deep as it answers; a thread that joined says why above its first message. */
export function Nested({ turn, depth, children }: { turn: Message; depth: number; children: ReactNode }) {
  const joined = turn.joinedBecause
  return (
    <>
      {joined ? <EventLine>{t('The same matter: {because}', { because: joined })}</EventLine> : null}
      <Steps depth={depth}>{children}</Steps>
    </>
  )
}

function Steps({ depth, children }: { depth: number; children: ReactNode }) {
  if (depth <= 0) return children
  return (
    <Nest>
      <Steps depth={depth - 1}>{children}</Steps>
    </Nest>
  )
}
