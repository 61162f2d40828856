import { defineNitroConfig } from 'nitropack/config';

export default defineNitroConfig({ srcDir: 'server', preset: 'node-listener', compatibilityDate: '2026-01-01', logLevel: 0, minify: false, telemetry: false });
