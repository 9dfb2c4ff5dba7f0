// The look of the one file, which brings all it needs: the product's colours in light and dark, and a clean page on paper.

const light = `--canvas:#f7f8f7;--surface:#ffffff;--sunken:#eef1f0;--line:#dde3e1;--line-strong:#788582;--ink:#15211f;--ink-2:#46544f;--ink-3:#5d6b67;--brand:#0f6b63;--on-brand:#ffffff;--brand-soft:#e2f2ef;--ok:#1c7a43;--warn:#8f5200;--warn-soft:#fcf0dc;`;
const dark = `--canvas:#0f1514;--surface:#171f1d;--sunken:#111817;--line:#2b3634;--line-strong:#6e7d79;--ink:#eaf0ee;--ink-2:#b9c5c1;--ink-3:#94a29e;--brand:#5cc9bc;--on-brand:#06211e;--brand-soft:#12332f;--ok:#6bcf93;--warn:#f0b45b;--warn-soft:#38270d;`;

/** Goes into the file as it is: nothing in it is anybody's words. */
export const keptStyle = `
:root{color-scheme:light;${light}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box;margin:0}
body{background:var(--canvas);color:var(--ink);font:1rem/1.5 "Inter Variable",Inter,ui-sans-serif,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
main{max-width:48rem;margin:0 auto;padding:1.5rem 1rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
h1{font-size:1.75rem;line-height:2.25rem;font-weight:600;letter-spacing:-.02em;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.75rem;font-weight:600}
h3{font-size:1rem;line-height:1.5rem;font-weight:600}
h4,h5,h6{font-size:1rem;font-weight:600}
ul,ol,dl,dd{padding:0}
ul.plain,ol.plain{list-style:none}
a{color:var(--brand);font-weight:500;text-underline-offset:.25em;text-decoration-thickness:1px}
a:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:.25rem}
hr{border:0;border-top:1px solid var(--line)}
pre{white-space:pre-wrap;background:var(--sunken);border-radius:.5rem;padding:.75rem;font-size:.875rem}
blockquote{border-inline-start:2px solid var(--line-strong);padding-inline-start:1rem;color:var(--ink-2)}
img{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:.5rem}
header.cover{display:grid;gap:.75rem;padding-block:.5rem}
.mark{display:grid;place-items:center;width:2.25rem;height:2.25rem;border-radius:.5rem;background:var(--brand);color:var(--on-brand);font-weight:600}
.who{display:flex;align-items:center;gap:.75rem;font-weight:600}
.lead{font-size:1.25rem;line-height:1.75rem;color:var(--ink-2);text-wrap:pretty}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;color:var(--ink-2)}
.mind{background:var(--warn-soft);border-radius:.5rem;padding:.75rem 1rem}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;list-style:none}
nav a{display:inline-flex;align-items:center;min-height:2.75rem}
section{background:var(--surface);border:1px solid var(--line);border-radius:1rem;padding:1rem;scroll-margin-top:1rem}
section>h2{margin-bottom:.75rem}
.rows>li,.rows>article{padding-block:.875rem;border-top:1px solid var(--line);display:grid;grid-template-columns:minmax(0,1fr);gap:.375rem}
.rows>li:first-child,.rows>article:first-child{border-top:0;padding-top:.25rem}
.meta{color:var(--ink-2);font-size:.875rem;line-height:1.25rem}
.quiet{color:var(--ink-3)}
.chip{display:inline-block;background:var(--warn-soft);color:var(--warn);border-radius:.375rem;padding:0 .5rem;font-size:.875rem;line-height:1.25rem;font-weight:500}
.group:first-of-type{margin-top:0}
.days>li{display:grid;grid-template-columns:3.5rem minmax(0,1fr);gap:0 .75rem;padding-block:.375rem}
.group>h3{color:var(--brand);padding-bottom:.25rem;border-bottom:2px solid var(--brand-soft);margin-bottom:.75rem}
.group{margin-top:1.75rem}
.text{white-space:pre-wrap}
.prose{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem;max-width:68ch;border-inline-start:2px solid var(--line);padding-inline-start:.875rem}
.prose ul,.prose ol{padding-inline-start:1.5rem;list-style-type:revert}
.prose h2,.prose h3,.prose h4{font-size:1rem;line-height:1.5rem;margin-top:.5rem}
.prose>div{display:grid;grid-template-columns:minmax(0,1fr);gap:.625rem}
.said{display:grid;gap:.5rem;margin-top:.375rem;padding-inline-start:.875rem;border-inline-start:2px solid var(--line)}
.further{padding-inline-start:1rem}
.said .answer{margin-inline-start:1rem}
.path{display:grid;gap:0}
.path>li{position:relative;padding:0 0 1rem 1.75rem}
.path>li::before{content:"";position:absolute;inset-inline-start:.1875rem;top:.375rem;width:.625rem;height:.625rem;border-radius:50%;border:2px solid var(--line-strong);background:var(--surface)}
.path>li::after{content:"";position:absolute;inset-inline-start:.5rem;top:1.25rem;bottom:-.25rem;border-inline-start:2px solid var(--line)}
.path>li:last-child{padding-bottom:0}
.path>li:last-child::after{display:none}
.path>li.done::before{background:var(--brand);border-color:var(--brand)}
.path>li.current::before{border-color:var(--brand);box-shadow:0 0 0 4px var(--brand-soft)}
.path>li.current>h3{color:var(--brand)}
.facts-met{list-style:none;color:var(--ink-2);font-size:.875rem;line-height:1.5rem}
.facts-met .met{color:var(--ok);font-weight:600}
table{width:100%;border-collapse:collapse;text-align:start}
th,td{padding:.25rem .75rem .25rem 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--ink-3);font-size:.875rem;font-weight:500}
tbody th{color:var(--brand);padding-top:.625rem}
td:nth-child(3){white-space:nowrap}
.stops{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem}
.stops>li{position:relative;padding-inline-start:1.125rem;display:grid}
.stops>li::before{content:"";position:absolute;inset-inline-start:0;top:.4375rem;width:.625rem;height:.625rem;border-radius:50%;border:2px solid var(--line-strong)}
.stops>li.done::before{background:var(--brand);border-color:var(--brand)}
.stops>li.current::before{border-color:var(--brand);border-width:3px}
.stops>li.current>strong{color:var(--brand)}
.people{columns:2;column-gap:2rem}
.people>li{break-inside:avoid;padding-block:.1875rem}
footer{color:var(--ink-2);font-size:.875rem;line-height:1.25rem;display:grid;gap:.5rem}
@media (min-width:40rem){main{padding:3rem 1.5rem 6rem}section{padding:1.5rem}h1{font-size:2.25rem;line-height:2.5rem}}
@page{margin:13mm 14mm}
@media print{
body{background:none;font-size:10pt;line-height:1.4}
main{max-width:none;padding:0;gap:12pt}
section{border:0;border-radius:0;padding:0;background:none}
nav,.screen{display:none}
h1{font-size:20pt;line-height:1.2}h2{font-size:13pt;line-height:1.3;border-bottom:1px solid var(--line);padding-bottom:3pt}
h2,h3{break-after:avoid}
.rows>li,.rows>article,.path>li{break-inside:avoid;padding-block:5pt}
.path>li{padding-block:0 6pt}
.lead{font-size:12pt;line-height:1.4}
.meta,.chip,.facts-met,footer{font-size:9pt;line-height:1.4}
a{color:inherit}
a[href^="http"]::after{content:" (" attr(href) ")";font-weight:400;font-size:8pt}
th,td{padding-block:2.5pt;font-size:9pt;line-height:1.25}
thead{display:table-header-group}tr{break-inside:avoid}
main.paper{gap:5pt}.paper .mark{width:16pt;height:16pt;border-radius:4pt;font-size:9pt}
.paper .cover{gap:2pt;padding:0}.paper h1{font-size:16pt}.paper h2{font-size:11pt;margin-bottom:4pt}.paper .facts{font-size:9pt}.paper .lead{font-size:10.5pt}
.paper th,.paper td{padding-block:.8pt;font-size:8.5pt;line-height:1.2}.paper thead th{font-size:8pt}.paper tbody th{padding-top:3pt}.paper td:nth-child(4){white-space:nowrap}
.stops{gap:2pt 14pt;font-size:8.5pt}.stops .meta{font-size:8pt;line-height:1.2}
.stops>li::before{top:.125rem}
.people{font-size:8.5pt;line-height:1.25}.people>li{padding-block:.5pt}.people .meta{font-size:8.5pt}
.path>li::before,.stops>li::before,.mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
