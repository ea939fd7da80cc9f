import puppeteer from 'puppeteer-core';
import { serveConsole } from './tests/consoles/serve.ts';
import { coalesce } from './src/core/recording/coalesce.ts';
import { captionOf } from './src/core/recording/captions/caption-of.ts';
const [name, file, raw] = process.argv.slice(2) as any;
const served = await serveConsole(name);
process.env.SOPWRIGHT_CONSOLE_URL = served.url;
const b=await puppeteer.launch({executablePath:'/usr/bin/chromium',headless:true,pipe:true,enableExtensions:['/tmp/page-ext'],args:['--no-sandbox']});
const t=await b.waitForTarget(t=>t.type()==='service_worker');const w=(await t.worker())!;
const page=await b.newPage(); await page.setViewport({width:1280,height:800}); page.setDefaultTimeout(10000);
page.on('pageerror',e=>console.log('PAGEERR',e));
try { await (await import(`./tests/consoles/${name}/${file}.mjs`)).default({page,browser:b,recorder:{pause(){},resume(){},steps:async()=>[]}}); } catch(e){console.log('SCENARIO',String(e))}
await new Promise(r=>setTimeout(r,800));
const heard:any[]=await w.evaluate(()=>(globalThis as any).heard);
let steps:any[]=[];
for (const m of heard){ 
 if(m.type==='frame/signal') steps.push({at:m.at,sig:`   ~ ${m.signal.kind}: ${m.signal.text}`});
 if(m.type==='frame/arrived') steps.push({at:m.at,sig:`   ~ arrived ${m.arrival.type}: ${m.arrival.page.title} | ${m.arrival.heading} | ${m.arrival.page.url}`});
 if(m.type!=='frame/action') continue; const acts=steps.filter(s=>s.id); const plan=coalesce(acts,m.action); if(raw) console.log('RAW',m.action.id.slice(-4),m.action.kind,m.action.target?.name,m.action.value?.text,m.action.targetKey?.slice(-4),plan.do);
 if(plan.do==='ignore')continue; const gone=plan.do==='replace'?plan.actionIds:[plan.action.id]; const i=steps.findIndex(s=>gone.includes(s.id)); const rest=steps.filter(s=>!gone.includes(s.id)); rest.splice(i<0?rest.length:i,0,plan.action); steps=rest; }
for(const s of steps) console.log(s.sig ?? captionOf(s).text);
const counts:any={}; for(const m of heard) counts[m.type]=(counts[m.type]||0)+1; console.log(counts);
await b.close(); await served.close(); process.exit(0);
