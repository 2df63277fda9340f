import { readFileSync } from 'node:fs';
import { openDocument } from './src/reading/open-document.ts';
for (const f of process.argv.slice(2)) { const o:any=openDocument({name:'list',url:'https://www.nhn.no/x',mediaType:null,sha256:'x',bytes:readFileSync(f)} as any);
console.log('##',f); for (const b of o.blocks) console.log(b.kind, b.context.map((c:any)=>c.kind+c.level+':'+c.text).join(' > '), '=>', b.kind==='text'?b.item.text:b.kind==='list'?JSON.stringify(b.items.map((i:any)=>[i.text,i.items.map((x:any)=>x.text)])):b.kind==='definitions'?JSON.stringify(b.groups.map((g:any)=>[g.terms.map((t:any)=>t.text),g.details.map((t:any)=>t.text)])):'table'); }
