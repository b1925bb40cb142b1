import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/tokens.css'
import './design/fonts.css'
import './design/base.css'
import './design/text.css'
import { App } from './app.tsx'
import { startLocale } from './i18n.ts'
import { startTheme } from './theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

startTheme()
await startLocale()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
