import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { t } from '#web/i18n.ts'
import type { Tools } from './use-tools.ts'

/** Says what the saved reply does once the answer is sent; one press leaves it out. */
export function AfterLine({ tools }: { tools: Tools }) {
  const wanted = tools.after !== null
  const labels = useQuery({ ...orpc.inbox.labels.queryOptions(), enabled: wanted }).data?.labels ?? []
  const desks =
    useQuery({ ...orpc.people.departments.queryOptions(), enabled: wanted }).data?.departments ?? []
  if (!tools.after) return null
  const { handTo, labels: ids } = tools.after
  const desk = desks.find((one) => one.id === handTo)?.name
  const named = labels.filter((one) => ids.includes(one.id)).map((one) => one.name)
  const what = [
    ...(desk ? [t('handed to {desk}', { desk })] : []),
    ...(named.length > 0 ? [t('labelled {list}', { list: named.join(', ') })] : []),
  ]
  if (what.length === 0) return null
  return (
    <CheckLine
      tone="plain"
      icon="hand"
      action={<LinkButton onPress={tools.dropAfter}>{t('Leave it out')}</LinkButton>}
    >
      {t('Once it is sent: {list}', { list: what.join(', ') })}
    </CheckLine>
  )
}
