import { echartsSubject } from './echarts.ts';

window.subject = echartsSubject('custom');
