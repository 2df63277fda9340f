# syntax=docker/dockerfile:1
FROM node:24-slim AS dependencies
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
# The image brings Node itself; the `node` package is for development only. No package needs a script to install.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && find node_modules -name '*.map' -delete

# GraphiQL is a development dependency: only its built files are served, and only those go into the image.
FROM node:24-slim AS explorer
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY scripts/copy-explorer.ts scripts/
COPY src/web/explorer-files.ts src/web/
RUN node scripts/copy-explorer.ts

FROM node:24-slim
ENV NODE_ENV=production \
    HUB_DATA_DIR=/data
WORKDIR /hub
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /hub/node_modules ./node_modules
COPY . .
COPY --from=explorer /hub/src/web/assets/graphiql ./src/web/assets/graphiql
USER node
VOLUME /data
EXPOSE 4000
# Ready means: has a snapshot to serve. The first harvest comes before that, hence the start period.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/readyz`, { signal: AbortSignal.timeout(4000) }).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
