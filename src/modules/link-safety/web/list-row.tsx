import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkList } from '#modules/link-safety/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Switch } from '#web/design/choice-field.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu, type MenuEntry } from '#web/design/menu.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import css from './link-safety.module.css'
import { useReload } from './overview.ts'
import { VerdictWord } from './verdict-words.tsx'

type RowProps = { list: LinkList; mayManage: boolean; onReplace: () => void }

/** One list: what it says, how many rules, since when and by whom, whether it is on. */
export function ListRow({ list, mayManage, onReplace }: RowProps) {
  const [removing, setRemoving] = useState(false)
  const reload = useReload()
  const change = useMutation(
    orpc.linkSafety.changeList.mutationOptions({ onError: toastError, onSettled: reload }),
  )
  return (
    <article className={css.row} aria-label={list.name}>
      <p className={css.head}>
        <b className="strong">{list.name}</b>
        <VerdictWord verdict={list.verdict} />
        {list.enabled ? null : <span className="t13 q">{t('switched off')}</span>}
      </p>
      <p className="t13 q">
        {t('{count, plural, one {# rule} other {# rules}}', { count: list.ruleCount })}
        {' · '}
        {t('version {number}', { number: formatNumber(list.version) })}
        {' · '}
        {list.changedBy ? t('changed by {name}', { name: list.changedBy }) : t('changed')}{' '}
        <Time at={list.changedAt} />
      </p>
      {list.expiresAt ? (
        <p className={list.expired ? 't13 warn' : 't13 q'}>
          {list.expired
            ? t('It ran out on {day} and is not used. Hand in a newer version.', {
                day: formatDay(list.expiresAt),
              })
            : t('Good until {day}', { day: formatDay(list.expiresAt) })}
        </p>
      ) : null}
      {mayManage ? (
        <div className={css.acts}>
          <Switch
            name={`enabled.${list.id}`}
            label={t('Use it')}
            checked={list.enabled}
            onChange={(enabled) => change.mutate({ id: list.id, enabled })}
          />
          <Button size="s" icon="upload" onPress={onReplace}>
            {t('New version')}
          </Button>
          <More
            list={list}
            onBack={(version) => change.mutate({ id: list.id, version })}
            onRemove={() => setRemoving(true)}
          />
        </div>
      ) : null}
      {removing ? <RemoveDialog list={list} onClose={() => setRemoving(false)} /> : null}
    </article>
  )
}

type MoreProps = { list: LinkList; onBack: (version: number) => void; onRemove: () => void }

/** Going back to a version that is kept, and removing the list. */
function More({ list, onBack, onRemove }: MoreProps) {
  const name = t('More for {name}', { name: list.name })
  const older = list.versions.map(
    (one): MenuEntry => ({
      id: `v${one.version}`,
      label: t('Version {number}, {count, plural, one {# rule} other {# rules}}', {
        number: formatNumber(one.version),
        count: one.ruleCount,
      }),
      note: one.addedBy ?? undefined,
      checked: one.version === list.version,
      run: () => onBack(one.version),
    }),
  )
  const remove: MenuEntry = {
    id: 'remove',
    label: t('Remove the list'),
    icon: 'trash',
    danger: true,
    run: onRemove,
  }
  return (
    <Menu
      label={name}
      align="end"
      items={[{ heading: t('Use this version') }, ...older, 'line', remove]}
      trigger={(trigger) => (
        <button type="button" className="btn square ghost" aria-label={name} title={name} {...trigger}>
          <Icon name="more" />
        </button>
      )}
    />
  )
}

function RemoveDialog({ list, onClose }: { list: LinkList; onClose: () => void }) {
  const reload = useReload()
  const remove = useMutation(
    orpc.linkSafety.removeList.mutationOptions({
      onSuccess: () => toast(t('{name} is removed.', { name: list.name })),
      onError: toastError,
      onSettled: () => {
        onClose()
        return reload()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t('Remove {name}?', { name: list.name })}
      text={t('Its rules and older versions are gone for good. Links that only it spoke against are lifted.')}
      confirm={t('Remove the list')}
      open
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() => remove.mutate({ id: list.id })}
    />
  )
}
