/** What inline styles cannot say: the dark, narrow screens and paper. A program that drops it shows the light one. */
export const sheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0}
.miss{background-image:repeating-linear-gradient(45deg,#8b847d55 0 1px,transparent 1px 4px)}
@media (max-width:520px){.pad{padding-left:16px!important;padding-right:16px!important}.big{font-size:24px!important;line-height:30px!important}}
@media (prefers-color-scheme:dark){
.page{background:#1b1917!important}.paper{background:#242220!important;border-color:#3a3734!important}
.ink{color:#f1eeeb!important}.second{color:#cdc7c1!important}.third{color:#aaa39c!important}
.line{border-color:#3a3734!important}.accent{color:#b4b4f4!important}.bar{background:#8585d8!important}
.soft{background:#2b2a3d!important}.good{color:#7fd0a3!important}.bad{color:#f2a19b!important}
.l0{background:transparent!important}.l1{background:#2b2a3d!important}.l2{background:#38375a!important}
.l3{background:#494880!important}.l4{background:#5f5ea8!important}
.act{background:#8f8fe6!important;color:#17161f!important}}
`
