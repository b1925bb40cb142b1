import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '../design/icon.tsx'
import { KeyHint } from '../design/key-hint.tsx'
import { t } from '../i18n.ts'
import { rooms } from '../rooms.ts'
import { useGo } from '../screen-hooks.ts'
import { type Choice, fixedChoices, matching, useFound } from './palette-choices.ts'
import './palette.css'

/** Go to a place, do something, find a person or a post; all from the keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const go = useGo()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const fixed = useMemo(() => fixedChoices(rooms), [])
  const found = useFound(rooms, query)
  const choices = [...matching(fixed, query), ...found.choices]
  const active = choices[Math.min(at, choices.length - 1)]

  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const pick = (choice: Choice | undefined): void => {
    if (!choice) return
    onClose()
    if (choice.to !== undefined) go(choice.to)
    else choice.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((Math.min(at, choices.length - 1) + step + choices.length) % Math.max(1, choices.length))
    }
    if (event.key === 'Enter') pick(active)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('Go to, do, find')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="palette-top">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={active ? `palette-${active.key}` : undefined}
          aria-label={t('Go to, do, find a person or post')}
          placeholder={t('Go to, do, find a person or post')}
          className="no-ring"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys="Esc" />
      </div>
      <Choices choices={choices} active={active} onPick={pick} />
      {choices.length === 0 ? (
        <p className="palette-none q" role="status">
          {found.busy ? t('Looking') : t('Nothing is called that. Try another word.')}
        </p>
      ) : null}
    </dialog>
  )
}

type ChoicesProps = {
  choices: readonly Choice[]
  active: Choice | undefined
  onPick: (choice: Choice) => void
}

function Choices({ choices, active, onPick }: ChoicesProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) document.getElementById(`palette-${active.key}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const groups = [...new Set(choices.map((choice) => choice.group))]
  return (
    <div id="palette-list" role="listbox" aria-label={t('Choices')} ref={list} className="palette-list">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div key={group} role="group" aria-label={group}>
          <p className="label palette-group" aria-hidden="true">
            {group}
          </p>
          {choices
            .filter((choice) => choice.group === group)
            .map((choice) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
              <div
                key={choice.key}
                id={`palette-${choice.key}`}
                role="option"
                aria-selected={choice.key === active?.key}
                className="menu-item"
                onClick={() => onPick(choice)}
              >
                <Icon name={choice.icon ?? 'right'} />
                <span className="clip">{choice.label}</span>
                {choice.hint ? <span className="palette-hint clip">{choice.hint}</span> : null}
                {choice.keys ? <KeyHint keys={choice.keys} /> : null}
              </div>
            ))}
        </div>
      ))}
    </div>
  )
}
