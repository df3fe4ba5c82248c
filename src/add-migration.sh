#!/usr/bin/env bash
# Adds a migration of this name to both providers: src/add-migration.sh NAME. Never edit what it writes.
set -euo pipefail
name=${1:?usage: src/add-migration.sh NAME}
cd "$(dirname "$0")/.."
dotnet tool restore > /dev/null
project=src/WestSussex.Safeguarding.Web
dotnet build "$project" -v q -nologo
for provider in Sqlite SqlServer; do
    dotnet ef migrations add "$name" --no-build --project "$project" \
        --context "${provider}SafeguardingDbContext" --output-dir "Data/Migrations/$provider"
done
