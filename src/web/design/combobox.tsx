import { ComboBox, Input, ListBox, ListBoxItem, Popover, Button as TriggerButton } from 'react-aria-components/ComboBox'
import { t } from '../i18n.ts'
import { type FieldBase, FieldShell, useField } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'
import './menu.css'
import './combobox.css'

export type ComboboxItem = { id: string; label: string; hint?: string | undefined; icon?: IconName | undefined }

type ComboboxProps = FieldBase & {
  items: readonly ComboboxItem[]
  /** Id of the chosen item; null for none. */
  value?: string | null | undefined
  defaultValue?: string | undefined
  onChange?: ((id: string | null) => void) | undefined
  /** Called while writing; then the caller filters (a search on the server). Without it the list filters itself. */
  onInput?: ((query: string) => void) | undefined
  /** A word that is not in the list may stand; `onInput` says which. */
  allowCustom?: boolean | undefined
  placeholder?: string | undefined
  /** Said when nothing fits. */
  empty?: string | undefined
  /** An answer is on its way. */
  busy?: boolean | undefined
}

/** One of many, found by writing. The form carries the id under `name`. */
export function Combobox(props: ComboboxProps) {
  const wired = useField(props)
  const { id, name, disabled, ...aria } = wired.wiring
  const given = props.value === undefined ? {} : { value: props.value }
  const first = props.defaultValue === undefined ? {} : { defaultValue: props.defaultValue }
  const filter = props.onInput ? { defaultFilter: () => true } : {}
  return (
    <FieldShell base={props} wired={wired}>
      <ComboBox
        {...given}
        {...first}
        {...filter}
        name={name}
        aria-label={props.label}
        defaultItems={props.items}
        {...(props.onInput ? { items: props.items, onInputChange: props.onInput } : {})}
        allowsCustomValue={props.allowCustom === true}
        allowsEmptyCollection
        isDisabled={disabled === true}
        isInvalid={aria['aria-invalid'] === true}
        formValue={props.allowCustom ? 'text' : 'key'}
        menuTrigger="focus"
        onChange={(key) => {
          wired.touched()
          props.onChange?.(key === null ? null : String(key))
        }}
      >
        <span className="fld-wrap">
          <Input id={id} className="field" placeholder={props.placeholder ?? ''} autoComplete="off" {...describe(aria['aria-describedby'])} />
          <TriggerButton className="combo-open" aria-label={t('Show choices')}>
            <Icon name="down" size="s" />
          </TriggerButton>
        </span>
        <Popover className="menu combo" offset={4}>
          <ListBox<ComboboxItem>
            renderEmptyState={() => (
              <p className="menu-heading q">{props.busy ? t('Looking') : (props.empty ?? t('Nothing fits. Write less of it.'))}</p>
            )}
          >
            {(item) => (
              <ListBoxItem id={item.id} textValue={item.label} className="menu-item">
                {item.icon ? <Icon name={item.icon} size="s" /> : null}
                <span className="menu-text">
                  {item.label}
                  {item.hint ? <span className="menu-note">{item.hint}</span> : null}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </FieldShell>
  )
}

const describe = (id: string | undefined): { 'aria-describedby'?: string } => (id ? { 'aria-describedby': id } : {})
