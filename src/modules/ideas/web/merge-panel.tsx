import { useState } from 'react'
import type { AlikeIdea, IdeaView } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { AlikeIdeas } from './alike-ideas.tsx'
import { useAct } from './use-act.ts'

/** Ideas that may be the same one, to be made one. */
export function MergePanel({ idea }: { idea: IdeaView }) {
  const go = useGo()
  const [into, setInto] = useState<AlikeIdea | null>(null)
  const merge = useAct(
    (intoId: string) => api.ideas.merge({ id: idea.id, intoId }).then(() => intoId),
    t('The two ideas are one.'),
    (intoId) => {
      setInto(null)
      go(`/publish/ideas/idea/${intoId}`)
    },
  )
  return (
    <>
      <AlikeIdeas
        text={idea.title}
        exceptId={idea.id}
        act={(other) => (
          <Button
            size="s"
            label={t('Merge into “{title}”', { title: other.title })}
            onPress={() => setInto(other)}
          >
            {t('Merge')}
          </Button>
        )}
      />
      <ConfirmDialog
        open={into !== null}
        title={t('Make these two ideas one?')}
        text={t(
          'Votes and requests go to “{title}”, one vote a person. This idea stays readable and leads there. It cannot be taken apart again.',
          { title: into?.title ?? '' },
        )}
        confirm={t('Merge')}
        onConfirm={() => into && merge.mutate(into.id)}
        onClose={() => setInto(null)}
        busy={merge.isPending}
      />
    </>
  )
}
