import type { PeerView } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { PageTitle } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { useAct } from '../use-act.ts'
import { peerKindWord } from '../words.ts'

type HeadProps = {
  peer: PeerView
  mayChange: boolean
  editing: boolean
  entering: boolean
  onEdit: () => void
  onEnter: () => void
}

export function Head({ peer, mayChange, editing, entering, onEdit, onEnter }: HeadProps) {
  const retire = useAct(
    api.cases.retirePeer,
    peer.retired ? t('Compared again.') : t('Not compared any more.'),
  )
  return (
    <PageTitle
      title={peer.name}
      state={<span className="q">{peer.retired ? t('Not compared any more') : peerKindWord(peer.kind)}</span>}
      actions={
        mayChange ? (
          <>
            <Button kind="pri" icon="plus" expanded={entering} onPress={onEnter}>
              {t('Enter a figure')}
            </Button>
            <Button icon="edit" expanded={editing} onPress={onEdit}>
              {t('Change')}
            </Button>
            {peer.kind === 'us' ? null : (
              <Button
                kind="ghost"
                busy={retire.isPending}
                onPress={() => retire.mutate({ id: peer.id, retired: !peer.retired })}
              >
                {peer.retired ? t('Compare again') : t('Compare no more')}
              </Button>
            )}
          </>
        ) : null
      }
    />
  )
}
